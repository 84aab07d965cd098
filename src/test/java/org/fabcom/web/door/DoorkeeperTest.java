package org.fabcom.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The door alone, with little patience. */
class DoorkeeperTest {

    private static final String ELSEWHERE = "192.0.2.1";
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Patience SHORT = new Patience(SECOND, SECOND, 50_000, SECOND, 24);

    @TempDir
    Path folder;

    private BareDoor door(String proxies) throws LifecycleException {
        return new BareDoor(folder, SHORT, proxies, 8_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100000", "Transfer-Encoding: chunked"})
    void a_body_that_comes_too_slowly_is_answered_408(String length) throws Exception {
        try (var door = door(ELSEWHERE);
                var slow = door.asking("127.0.0.1", "POST / HTTP/1.1\nHost: here\n" + length, "")) {
            long began = System.nanoTime();
            var drip = Thread.ofVirtual().start(() -> drip(slow, length.startsWith("T") ? "1\r\na\r\n" : "a"));
            assertThat(BareDoor.heard(slow)).startsWith("HTTP/1.1 408").contains("Connection: close");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(SECOND, SECOND.multipliedBy(4));
            drip.interrupt();
        }
    }

    @Test
    void a_body_that_keeps_pace_may_take_longer_than_the_grace() throws Exception {
        try (var door = door(ELSEWHERE);
                var steady = door.asking(
                        "127.0.0.1", "POST / HTTP/1.1\nHost: here\nConnection: close\nContent-Length: 400000", "")) {
            for (int i = 0; i < 20; i++) {
                BareDoor.say(steady, "a".repeat(20_000));
                TimeUnit.MILLISECONDS.sleep(120);
            }
            assertThat(BareDoor.heard(steady)).startsWith("HTTP/1.1 200").contains(" 400000 false ");
            assertThat(door.shelf.taken()).isZero();
        }
    }

    @Test
    void a_head_that_comes_too_slowly_is_ended() throws Exception {
        try (var door = door(ELSEWHERE);
                var slow = door.from("127.0.0.1")) {
            BareDoor.say(slow, "GET / HTTP/1.1\r\nX-A: ");
            Thread.ofVirtual().start(() -> drip(slow, "a"));
            long began = System.nanoTime();
            assertThatThrownBy(() -> {
                        if (slow.getInputStream().read() < 0) throw new SocketException("ended");
                    })
                    .isInstanceOf(SocketException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SECOND.multipliedBy(4));
        }
    }

    /** Its answer waits on the shelf and not in a hand; then it is cut. */
    @Test
    void who_does_not_read_holds_no_hand_and_is_ended() throws Exception {
        var patience = new Patience(SECOND.multipliedBy(5), SECOND.multipliedBy(3), 50_000, SECOND, 400);
        try (var door = new BareDoor(folder, patience, "127.0.0.0/8", 2_000_000_000)) {
            var readers = new ArrayList<Socket>();
            for (int i = 0; i < 2 * Workers.HANDS; i++)
                readers.add(door.asking("127.0.0.1", "GET /large HTTP/1.1\nHost: here", ""));
            for (int i = 0; i < 100 && door.shelf.taken() < BareDoor.LARGE; i++) TimeUnit.MILLISECONDS.sleep(20);
            assertThat(door.answer("127.0.0.1", "GET / HTTP/1.1", "")).startsWith("HTTP/1.1 200");
            for (int i = 0; i < 150 && door.shelf.taken() > 0; i++) TimeUnit.MILLISECONDS.sleep(100);
            assertThat(door.shelf.taken()).isZero();
            for (var it : readers) it.close();
        }
    }

    /** More of them than there are hands, and of one address more than its share. */
    @Test
    void who_waits_for_a_turn_holds_no_hand() throws Exception {
        var patience = new Patience(SECOND.multipliedBy(20), SECOND.multipliedBy(20), 1, SECOND, 400);
        try (var door = new BareDoor(folder, patience, ELSEWHERE, 8_000_000);
                var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var before = door.turns.take().orElseThrow();
            var waiting = new ArrayList<Future<String>>();
            for (int i = 0; i < Workers.HANDS + 8; i++) {
                var from = "127.0.0." + (2 + i % 2);
                waiting.add(all.submit(() -> door.answer(from, "GET /turn HTTP/1.1", "")));
            }
            TimeUnit.MILLISECONDS.sleep(1_500);
            for (var from : List.of("127.0.0.2", "127.0.0.9")) {
                long began = System.nanoTime();
                assertThat(door.answer(from, "GET / HTTP/1.1", "")).startsWith("HTTP/1.1 200");
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SECOND);
            }
            assertThat(waiting).noneMatch(Future::isDone);
            before.close();
            for (var it : waiting)
                assertThat(it.get()).startsWith("HTTP/1.1 200").contains("had it");
            for (int i = 0; i < 2; i++)
                assertThat(door.answer("127.0.0.2", "GET / HTTP/1.1", "")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void one_address_has_its_share_of_the_connections_and_others_still_come_in() throws Exception {
        try (var door = door(ELSEWHERE)) {
            var held = new ArrayList<Socket>();
            for (int i = 0; i < SHORT.linesOfOne(); i++) held.add(door.from("127.0.0.2"));
            awaitClosedAtOnce(door);
            assertThat(door.answer("127.0.0.3", "GET / HTTP/1.1", "")).startsWith("HTTP/1.1 200");
            for (var it : held) it.close();
            assertThat(answeredAgain(door)).isTrue();
        }
    }

    /** Once the door has heard that they left. */
    private static boolean answeredAgain(BareDoor door) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            try {
                if (door.answer("127.0.0.2", "GET / HTTP/1.1", "").startsWith("HTTP/1.1 200")) return true;
            } catch (IOException refused) {
                // its share is still held
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return false;
    }

    private static void awaitClosedAtOnce(BareDoor door) throws IOException {
        long began = System.nanoTime();
        try (var refused = door.from("127.0.0.2")) {
            assertThat(refused.getInputStream().read()).isEqualTo(-1);
        } catch (SocketException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(700));
    }

    /** Behind a proxy all connections have its address; whom it names is counted. */
    @Test
    void behind_a_proxy_it_is_the_visitor_who_is_counted() throws Exception {
        try (var door = door("127.0.0.1")) {
            var held = new ArrayList<Socket>();
            for (int i = 0; i < SHORT.linesOfOne(); i++)
                held.add(door.asking(
                        "127.0.0.1",
                        "POST / HTTP/1.1\nHost: here\nX-Forwarded-For: 2001:db8::" + i + "\nContent-Length: 9",
                        "a"));
            TimeUnit.MILLISECONDS.sleep(300);
            assertThat(door.answer("127.0.0.1", "GET / HTTP/1.1\nX-Forwarded-For: 2001:db8::ffff", ""))
                    .as("the same line of IPv6")
                    .startsWith("HTTP/1.1 429")
                    .contains("FC-0428");
            assertThat(door.answer("127.0.0.1", "GET / HTTP/1.1\nX-Forwarded-For: 2001:db8:0:1::1", ""))
                    .startsWith("HTTP/1.1 200");
            for (var it : held) it.close();
        }
    }

    @Test
    void when_all_places_are_taken_one_of_the_largest_crowd_makes_room() throws Exception {
        try (var door = door("127.0.0.1")) {
            var held = new ArrayList<Socket>(List.of(door.from("127.0.0.9")));
            for (int i = 1; i < SHORT.lines(); i++) held.add(door.from("127.0.0.1"));
            assertThat(door.answer("127.0.0.2", "GET / HTTP/1.1", "")).startsWith("HTTP/1.1 200");
            BareDoor.say(held.getFirst(), "GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
            assertThat(BareDoor.heard(held.getFirst()))
                    .as("who came alone stays")
                    .startsWith("HTTP/1.1 200");
            for (var it : held) it.close();
        }
    }

    @Test
    void bodies_fill_neither_memory_nor_disk() throws Exception {
        var patience = new Patience(SECOND, Duration.ofSeconds(5), 50_000, SECOND, 200);
        try (var door = new BareDoor(folder, patience, ELSEWHERE, 8_000_000)) {
            var head =
                    "POST / HTTP/1.1\nHost: here\nContent-Type: multipart/form-data; boundary=b\nContent-Length: 3000000";
            var first = door.asking("127.0.0.2", head, "a".repeat(2_500_000));
            while (door.shelf.taken() < 2_400_000) TimeUnit.MILLISECONDS.sleep(20);
            var refused = door.asking("127.0.0.2", head, "a".repeat(1_600_000));
            assertThat(BareDoor.heard(refused)).startsWith("HTTP/1.1 503").contains("FC-0505");
            var other = door.asking("127.0.0.3", head + "\nConnection: close", "a".repeat(3_000_000));
            assertThat(BareDoor.heard(other)).startsWith("HTTP/1.1 200").contains(" 3000000 ");
            first.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        // a stranger's word counts for nothing, and nobody behind sees it
        "192.0.2.1,                '203.0.113.5',                     '127.0.0.1 http 0 false null'",
        "127.0.0.1,                '203.0.113.5',                     '203.0.113.5 http 0 false 203.0.113.5'",
        // what stands before the visitor, the visitor wrote
        "127.0.0.1,                '6.6.6.6, 203.0.113.5',            '203.0.113.5 http 0'",
        "'127.0.0.0/8, 10.0.0.0/8', '6.6.6.6, 203.0.113.5, 10.1.2.3', '203.0.113.5 http 0'",
        "127.0.0.1,                '203.0.113.5:4711',                '203.0.113.5 http 0'",
        "127.0.0.1,                '[2001:db8:1:2:3:4:5:6]:4711',     '2001:db8:1:2:0:0:0:0 http 0'",
        "127.0.0.1,                'unknown',                         '127.0.0.1 http 0'",
        "127.0.0.1,                '6.6.6.6, unknown',                '127.0.0.1 http 0'",
    })
    void a_visitor_is_who_a_named_proxy_says(String proxies, String header, String seen) throws Exception {
        try (var door = door(proxies)) {
            assertThat(door.answer("127.0.0.1", "GET / HTTP/1.1\nX-Forwarded-For: " + header, ""))
                    .contains("\r\n" + seen);
        }
    }

    @Test
    void https_is_believed_from_a_named_proxy_only() throws Exception {
        try (var near = door("127.0.0.1");
                var far = door(ELSEWHERE)) {
            assertThat(near.answer("127.0.0.1", "GET / HTTP/1.1\nX-Forwarded-Proto: https", ""))
                    .contains(" https ");
            assertThat(far.answer("127.0.0.1", "GET / HTTP/1.1\nX-Forwarded-Proto: https", ""))
                    .contains(" http ");
        }
    }

    private static void drip(Socket slow, String drop) {
        try {
            while (true) {
                BareDoor.say(slow, drop);
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (IOException | InterruptedException ended) {
            // as it should be
        }
    }
}
