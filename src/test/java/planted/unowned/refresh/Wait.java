package planted.unowned.refresh;

import org.awaitility.core.ConditionTimeoutException;

/// Uses a library that the table does not name.
record Wait(ConditionTimeoutException end) {}
