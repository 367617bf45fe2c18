package dev.patchbook.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/// The database: opened and migrated at start, closed at stop.
public final class Store implements AutoCloseable {

    private final HikariDataSource source;
    private final ProvisioningLog provisionings;
    private final RunLog runs;
    private final Timetable timetable;

    private Store(HikariDataSource source, Clock clock) {
        this.source = source;
        Jdbi jdbi = Jdbi.create(source);
        this.provisionings = new ProvisioningLog(jdbi);
        this.runs = new RunLog(jdbi);
        this.timetable = new Timetable(jdbi, source, clock);
    }

    /// Opens the embedded database in a folder, making it where there is none.
    ///
    /// Commits are on disk when they return: H2 would otherwise lose the last half second to a kill. Its files are
    /// opened as `async`, since an interrupted thread would otherwise close them for all.
    public static Store open(Path folder, Clock clock) {
        return open("jdbc:h2:async:" + folder.resolve("patchbook") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", clock);
    }

    /// Opens the database at a JDBC address.
    static Store open(String address, Clock clock) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(address);
        pool.setMaximumPoolSize(6);
        pool.setPoolName("store");
        HikariDataSource source = new HikariDataSource(pool);
        migrate(source);
        return new Store(source, clock);
    }

    private static void migrate(DataSource source) {
        Flyway.configure().dataSource(source).load().migrate();
    }

    public ProvisioningLog provisionings() {
        return provisionings;
    }

    public RunLog runs() {
        return runs;
    }

    public Timetable timetable() {
        return timetable;
    }

    @Override
    public void close() {
        timetable.stop();
        source.close();
    }
}
