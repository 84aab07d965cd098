package org.fabcom.places.directory;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with places: write one down, change it, say that it is no more. Each act is in its history. */
@Component
public class Keeping {

    /** What became of a wish. */
    public sealed interface Outcome {
        record Done(Place place) implements Outcome {}

        /** Somebody was faster, or the place is not there any more. */
        record TooLate() implements Outcome {}
    }

    private final Places places;
    private final Changes changes;
    private final Clock clock;

    Keeping(Places places, Changes changes, Clock clock) {
        this.places = places;
        this.changes = changes;
        this.clock = clock;
    }

    /** A new place, written down here: its id is ours, its source whoever keeps this instance. */
    @Transactional
    public Place add(Facts facts, @Nullable PartyId owner, PartyId by) {
        return add(Ids.next(), facts, owner, by);
    }

    @Transactional
    public Place add(UUID id, Facts facts, @Nullable PartyId owner, PartyId by) {
        var named = facts.with(Field.ID, id.toString());
        var at = clock.instant();
        var place = new Place(id, id.toString(), named, owner, null, null, null, 1, at, at);
        places.add(place);
        changes.add(id, PlaceChange.Act.CREATED, by, "", Facts.NONE, named);
        return place;
    }

    /** Says something else of it, if nobody did since {@code version}. Where it comes from stays. */
    @Transactional
    public Outcome change(UUID id, Facts facts, @Nullable PartyId owner, int version, PartyId by) {
        var found = places.lock(id);
        if (found.isEmpty() || found.get().version() != version || !found.get().shown()) return new Outcome.TooLate();
        var known = found.get();
        var next = facts.with(Field.ID, known.facts().all(Field.ID))
                .with(Field.SOURCE, known.facts().all(Field.SOURCE));
        boolean sameOwner = java.util.Objects.equals(owner, known.owner());
        if (next.equals(known.facts()) && sameOwner) return new Outcome.Done(known);
        var saved = known.saying(next, clock.instant()).ownedBy(owner);
        if (!places.save(saved)) return new Outcome.TooLate();
        changes.add(id, PlaceChange.Act.CHANGED, by, "", known.facts(), next);
        return new Outcome.Done(saved);
    }

    /** It is no more: lists and files leave it out, its page says so. */
    @Transactional
    public Outcome end(UUID id, PartyId by) {
        return turn(id, true, by);
    }

    @Transactional
    public Outcome reopen(UUID id, PartyId by) {
        return turn(id, false, by);
    }

    private Outcome turn(UUID id, boolean end, PartyId by) {
        var found = places.lock(id).filter(it -> it.mergedInto() == null && (it.endedAt() == null) == end);
        if (found.isEmpty()) return new Outcome.TooLate();
        var at = clock.instant();
        var known = found.get();
        var next = known.saying(known.facts(), at).ended(end ? at : null);
        if (!places.save(next)) return new Outcome.TooLate();
        changes.add(id, end ? PlaceChange.Act.ENDED : PlaceChange.Act.REOPENED, by, "", known.facts(), known.facts());
        return new Outcome.Done(next);
    }
}
