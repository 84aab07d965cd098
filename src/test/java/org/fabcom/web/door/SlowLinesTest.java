package org.fabcom.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.fabcom.bench.siege.SlowLines;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A hundred strangers who send or read a byte a second hold nobody else up. */
@FabComTest
record SlowLinesTest(Web web) {

    private static final int MANY = 100;
    private static final Duration SECOND = Duration.ofSeconds(1);

    static Stream<Function<URI, SlowLines>> attacks() {
        return Stream.of(
                site -> SlowLines.bodies(site, MANY),
                site -> SlowLines.heads(site, MANY),
                site -> SlowLines.readers(site, MANY, "/catalogue"));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void others_are_answered_within_a_second(Function<URI, SlowLines> attack) throws IOException, InterruptedException {
        web.visitor().get("/"); // what is read once is read
        try (var slow = attack.apply(URI.create(web.address()));
                var client = HttpClient.newHttpClient()) {
            slow.start();
            TimeUnit.MILLISECONDS.sleep(1500);
            for (int i = 0; i < 5; i++) {
                for (var path : new String[] {"/health", "/"}) {
                    var asked = HttpRequest.newBuilder(URI.create(web.address() + path))
                            .timeout(SECOND)
                            .build();
                    var answer = client.send(asked, BodyHandlers.ofString());
                    assertThat(answer.statusCode()).as(path).isEqualTo(200);
                }
            }
            assertThat(slow.open()).as("lines still held").isGreaterThan(MANY / 2);
        }
    }
}
