package org.fabcom.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a stranger writes about their own address, they are counted as one. */
@FabComTest
record SpoofedAddressTest(Web web) {

    @ParameterizedTest
    @CsvSource({"'10.0.0.%d, 203.0.113.77'", "'192.168.%d.1, 203.0.113.78'", "2001:db8:7:7::%d", "'%d, 203.0.113.79'"})
    void it_does_not_escape_the_limit_of_rate(String header) {
        var stranger = web.visitor();
        var statuses = IntStream.range(1, 130) // more than twice the limit: a new minute may begin meanwhile
                .map(i -> stranger.with("X-Forwarded-For", header.formatted(i))
                        .send("POST", "/api/v1/diagnosis", "application/json", "{")
                        .status())
                .boxed()
                .toList();
        assertThat(statuses).first().isNotEqualTo(429);
        assertThat(statuses).contains(429);
    }
}
