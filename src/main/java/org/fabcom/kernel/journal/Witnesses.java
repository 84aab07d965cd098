package org.fabcom.kernel.journal;

import module java.base;
import org.fabcom.kernel.console.Console;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a witness against the base: each of its heads must be in its chain, at its place. */
@Component
record Witnesses(Heads heads, Journals journals, Clock clock) {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    List<String> differences(Witness witness) {
        if (witness.base() != null && !witness.base().equals(heads.base())) return List.of(stranger(witness));
        var findings = new ArrayList<String>();
        var at = witness.at();
        if (at != null && at.isAfter(clock.instant().plus(CLOCKS_DIFFER)))
            findings.add(Console.t("console.witness.future", at.toString()));
        var names = journals.names();
        for (var head : witness.heads()) {
            if (!names.contains(head.chain())) findings.add(missing(head));
            else if (!holds(head)) findings.add(words(head, at));
        }
        return findings;
    }

    private boolean holds(Head head) {
        var now = heads.hashAt(head.chain(), head.length());
        return now != null && now.startsWith(head.hash());
    }

    private String stranger(Witness witness) {
        long here = witness.heads().stream().filter(this::holds).count();
        return Console.t(
                "console.witness.stranger",
                String.valueOf(witness.base()),
                heads.base().toString(),
                here,
                witness.heads().size());
    }

    private static String missing(Head head) {
        return Console.t("console.witness.missing", head.chain(), head.length());
    }

    private String words(Head head, @Nullable Instant at) {
        var restored = restored(head, at);
        if (restored.isPresent()) {
            var it = restored.get();
            return Console.t(
                    "console.witness.restored",
                    head.chain(),
                    it.at().toString(),
                    it.backup().toString(),
                    it.length() + 1,
                    head.length());
        }
        long now = heads.length(head.chain());
        var seen = at == null ? "" : " (" + at + ")";
        return now < head.length()
                ? Console.t("console.witness.shorter", head.chain(), now, head.length(), seen, now + 1)
                : Console.t("console.witness.other", head.chain(), head.length(), seen);
    }

    /** The restore that took this head away: from a backup made before it was seen, of a chain that was not as long yet. */
    private Optional<Heads.Restored> restored(Head head, @Nullable Instant at) {
        return heads.restores(head.chain()).stream()
                .filter(it -> it.whole() && it.length() < head.length())
                .filter(it -> at == null || !at.isAfter(it.at().plus(CLOCKS_DIFFER)) && !at.isBefore(it.backup()))
                .findFirst();
    }
}
