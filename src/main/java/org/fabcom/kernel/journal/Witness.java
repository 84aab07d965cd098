package org.fabcom.kernel.journal;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * The heads of all chains of a base at one moment, to be kept elsewhere. As a text: lines for people begin with {@code #}.
 *
 * @param base which base; null if that is not known
 * @param at when; null if that is not known
 */
public record Witness(@Nullable UUID base, @Nullable Instant at, List<Head> heads) {

    private static final String BASE = "base:";
    private static final String MOMENT = "moment:";
    private static final String COUNT = "chains:";

    public Witness {
        heads = List.copyOf(heads);
    }

    /** With these words for whoever opens the file, each line of them after a {@code #}. */
    public String text(String words) {
        var about = words.lines().map(it -> ("# " + it).strip() + "\n").collect(Collectors.joining());
        var all = heads.stream().map(it -> it + "\n").collect(Collectors.joining());
        return about + BASE + base + "\n" + MOMENT + at + "\n" + COUNT + heads.size() + "\n" + all;
    }

    /** The whole text or an {@link IllegalArgumentException} that holds the line which is wrong; empty if some are missing. */
    static Witness read(String text) {
        UUID base = null;
        Instant at = null;
        int promised = -1;
        var heads = new ArrayList<Head>();
        for (var raw : text.lines().toList()) {
            var line = raw.replace("\uFEFF", "").strip();
            if (line.isEmpty() || line.startsWith("#")) continue;
            try {
                if (line.startsWith(BASE)) base = UUID.fromString(line.substring(BASE.length()));
                else if (line.startsWith(MOMENT)) at = Instant.parse(line.substring(MOMENT.length()));
                else if (line.startsWith(COUNT)) promised = Integer.parseInt(line.substring(COUNT.length()));
                else heads.add(Head.read(line));
            } catch (DateTimeException | IllegalArgumentException wrong) {
                throw new IllegalArgumentException(line, wrong);
            }
        }
        if (promised >= 0 ? promised != heads.size() : heads.isEmpty()) throw new IllegalArgumentException("");
        return new Witness(base, at, heads);
    }
}
