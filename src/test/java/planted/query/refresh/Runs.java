package planted.query.refresh;

import java.sql.Connection;

/// Speaks SQL outside the store.
record Runs(Connection connection) {}
