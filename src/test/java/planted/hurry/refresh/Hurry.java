package planted.hurry.refresh;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;

/// Reads the clock unasked in four ways, and once as it should.
@SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate"})
final class Hurry {

    private Hurry() {}

    static List<Object> readings(Clock clock) {
        Supplier<Instant> later = Instant::now;
        return List.of(LocalDate.now(clock), LocalDate.now(), later, System.currentTimeMillis(), new Date());
    }
}
