package org.fabcom.kernel.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.junit.jupiter.api.Test;

class BoundsTest {

    @Test
    void what_may_be_sent_follows_the_memory() {
        var small = new Bounds(259_522_560); // -Xmx256m, as the process itself reckons
        var large = new Bounds(1_038_090_240);
        assertThat(small.file()).isEqualTo(25_000_000).isLessThan(large.file());
        assertThat(small.document()).isEqualTo(2_000_000).isLessThan(large.document());
        assertThat(small.readings()).isEqualTo(1);
        assertThat(large.readings()).isEqualTo(2);
        for (long memory = 32_000_000; memory < 8_000_000_000L; memory += 77_000_000) {
            var it = new Bounds(memory);
            assertThat(it.readings() * (2L * it.kept() + 150L * it.things()))
                    .as("what readings keep fits in %d", memory)
                    .isLessThan(memory / 2);
        }
    }

    @Test
    void so_many_at_once_and_the_others_wait_or_are_told() throws Exception {
        var turns = new Turns(2, 3, Duration.ofSeconds(20));
        var within = new AtomicInteger();
        var most = new AtomicInteger();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = java.util.stream.IntStream.range(0, 5)
                    .mapToObj(it -> people.submit(() -> {
                        try (var turn = turns.take().orElseThrow()) {
                            most.accumulateAndGet(within.incrementAndGet(), Math::max);
                            Thread.sleep(50);
                            within.decrementAndGet();
                        }
                        return true;
                    }))
                    .toList();
            for (var it : answers) assertThat(it.get()).isTrue();
        }
        assertThat(most.get()).isEqualTo(2);
        var one = turns.take().orElseThrow();
        var two = turns.take().orElseThrow();
        assertThat(new Turns(1, 0, Duration.ofSeconds(20)).take()).isPresent();
        var narrow = new Turns(1, 0, Duration.ofSeconds(20));
        var only = narrow.take().orElseThrow();
        assertThat(narrow.take()).as("told at once").isEmpty();
        only.close();
        only.close();
        assertThat(narrow.take()).isPresent();
        assertThat(narrow.take()).as("closing twice gives one turn back").isEmpty();
        one.close();
        two.close();
    }

    @Test
    void who_waits_too_long_is_told() {
        var turns = new Turns(1, 5, Duration.ofMillis(50));
        var one = turns.take().orElseThrow();
        assertThat(turns.take()).isEmpty();
        one.close();
        assertThat(turns.take()).isPresent();
    }

    @Test
    void what_waits_on_the_disk_is_read_again_and_again_and_piece_by_piece() throws IOException {
        var spool = new Spool();
        spool.write("avant".getBytes(StandardCharsets.US_ASCII));
        long from = spool.end();
        var large = new byte[200_000];
        for (int i = 0; i < large.length; i++) large[i] = (byte) (i * 31);
        spool.write(large);
        var slice = spool.since(from);
        spool.write(7);
        for (int i = 0; i < 2; i++)
            try (var stream = slice.open()) {
                assertThat(stream.readAllBytes()).isEqualTo(large);
                assertThat(stream.read()).isEqualTo(-1);
            }
        assertThat(slice.read(150_000, 100_000)).hasSize(50_000).startsWith(large[150_000], large[150_001]);
        assertThatThrownBy(() -> slice.read(300_000, 1)).isInstanceOf(IOException.class);
        spool.close();
    }
}
