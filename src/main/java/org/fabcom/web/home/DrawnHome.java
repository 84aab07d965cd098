package org.fabcom.web.home;

import module java.base;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.counts.WhileUnchanged;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/**
 * What all visitors without an account see of the home, drawn once for each language as long as nobody writes anything in the
 * base, and half a minute at most. Thread-safe.
 */
@Component
final class DrawnHome implements Caches.Cache {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST = 20;

    private final WhileUnchanged<String, HomeView> drawn;
    private final Clock clock;

    DrawnHome(Sql db, Clock clock) {
        this.drawn = new WhileUnchanged<>(db, MOST);
        this.clock = clock;
    }

    @Override
    public void clear() {
        drawn.clear();
    }

    HomeView of(Page page, Supplier<HomeView> drawing) {
        var now = clock.instant();
        return drawn.get(page.lang() + page.demonstration(), now, new WhileUnchanged.Asking<>() {
            @Override
            public HomeView answer() {
                return drawing.get();
            }

            @Override
            public Instant until() {
                return now.plus(LONGEST);
            }
        });
    }
}
