package org.fabcom.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;

@FabComTest
record RateLimitsTest(RateLimits limits, Sql db) {

    private static final Duration LONG = Duration.ofDays(365 * 50L);

    @Test
    void of_64_tries_at_once_exactly_ten_pass() throws Exception {
        try (var threads = Executors.newFixedThreadPool(32)) {
            var tries = IntStream.range(0, 64)
                    .<Callable<Boolean>>mapToObj(n -> () -> limits.allow("test", "oxana@example.org", 10, LONG))
                    .toList();
            int passed = 0;
            for (var it : threads.invokeAll(tries)) if (it.get()) passed++;
            assertThat(passed).isEqualTo(10);
        }
    }

    @Test
    void what_one_does_takes_nothing_from_another() {
        assertThat(limits.allow("door", "a", 1, LONG)).isTrue();
        assertThat(limits.allow("door", "a", 1, LONG)).isFalse();
        assertThat(limits.allow("door", "b", 1, LONG)).isTrue();
        assertThat(limits.allow("window", "a", 1, LONG)).isTrue();
    }

    @Test
    void addresses_are_not_kept_in_the_clear() {
        limits.allow("secret", "nadia@example.org", 5, LONG);
        assertThat(db.sql("select key from web.attempt").list(String.class)).noneMatch(it -> it.contains("nadia"));
    }

    /** A provider gives a house 2⁶⁴ addresses: they are one. */
    @Test
    void a_network_of_ipv6_is_one() {
        assertThat(limits.allow("six", "2001:db8:1:2::1", 2, LONG)).isTrue();
        assertThat(limits.allow("six", "2001:db8:1:2:ffff:ffff:ffff:ffff", 2, LONG))
                .isTrue();
        assertThat(limits.allow("six", "2001:db8:1:2:a:b:c:d%eth0", 2, LONG)).isFalse();
        assertThat(limits.allow("six", "2001:db8:1:3::1", 2, LONG)).isTrue();
        assertThat(RateLimits.network("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(RateLimits.network("a:b:c@example.org")).isEqualTo("a:b:c@example.org");
        assertThat(RateLimits.network("::::")).isEqualTo("::::");
    }
}
