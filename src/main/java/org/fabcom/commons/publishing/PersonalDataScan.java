package org.fabcom.commons.publishing;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads texts before everybody does: what in them may point to somebody, for a person to decide. */
@Component
public class PersonalDataScan {

    private final KnownNames names;

    PersonalDataScan(KnownNames names) {
        this.names = names;
    }

    /**
     * In the order of the texts.
     *
     * @param whose the organisation they are about, if it is one of ours
     * @param tools names that are nobody's
     */
    public List<Found> found(@Nullable PartyId whose, Collection<String> texts, Set<String> tools) {
        var detector = names.detector(whose, texts, tools);
        return texts.stream().flatMap(it -> detector.in(it).stream()).toList();
    }

    /**
     * All that was found, each word once, {@code reviewed} if it is decided; empty once nothing is left to decide. What is hidden and
     * still stands somewhere is not decided.
     *
     * @param asked in the texts as they were written
     * @param left in the texts as they would be public
     */
    public static List<Suspect> undecided(List<Found> asked, List<Found> left, Decisions decisions) {
        var open = left.stream()
                .map(Found::id)
                .filter(it -> !decisions.shown().contains(it))
                .collect(Collectors.toSet());
        if (open.isEmpty()) return List.of();
        var known = asked.stream().map(Found::id).collect(Collectors.toSet());
        var all = Stream.concat(asked.stream(), left.stream().filter(it -> !known.contains(it.id())))
                .toList();
        var decided = all.stream()
                .filter(it -> !open.contains(it.id()))
                .map(Found::key)
                .collect(Collectors.toSet());
        return Suspect.of(all, decided);
    }
}
