package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

/** A migration is named by the minute in which it was begun; two of different branches never share it. */
class MigrationNamesTest {

    private static final Pattern NAME = Pattern.compile("V(\\d{12})__[a-z0-9_]+\\.sql");

    /** Those of before are applied and keep the numbers that they got. */
    private static final String STRICT = "202611280000";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm").withResolverStyle(ResolverStyle.STRICT);

    @Test
    void each_is_named_by_a_minute_of_its_own_that_is_past() throws IOException {
        var files = WordsTest.files(Path.of("src/main/resources/db/migration"), ".sql");
        var minutes = new HashMap<String, Path>();
        var wrong = new TreeSet<String>();
        var tomorrow = LocalDateTime.now(ZoneOffset.UTC).plusDays(1);
        for (var file : files) {
            var name = NAME.matcher(file.getFileName().toString());
            if (!name.matches()) {
                wrong.add(file + " is not named by a minute");
                continue;
            }
            var minute = name.group(1);
            if (minute.compareTo(STRICT) > 0
                    && LocalDateTime.parse(minute, MINUTE).isAfter(tomorrow)) wrong.add(file + " lies ahead");
            var twin = minutes.put(minute, file);
            if (twin != null) wrong.add(file + " and " + twin + " have the same minute");
        }
        assertThat(files).hasSizeGreaterThan(100);
        assertThat(wrong).isEmpty();
    }
}
