package org.fabcom.places.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.places.directory.Change;
import org.fabcom.places.directory.Changes;
import org.fabcom.places.directory.Place;
import org.fabcom.places.directory.Places;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.springframework.stereotype.Component;

/** Puts one row into the table. What people wrote here since stays: of a known place only what its source changed is taken. */
@Component
class PlaceIntake {

    private final Places places;
    private final Changes changes;
    private final Clock clock;

    PlaceIntake(Places places, Changes changes, Clock clock) {
        this.places = places;
        this.changes = changes;
        this.clock = clock;
    }

    /** {@code named}: the source has no name of its own in the file, so that its ids need it before them. */
    Outcome take(Facts facts, boolean named, Notes notes) {
        var known = places.from(facts.text(Field.SOURCE), facts.text(Field.ID));
        return known.isEmpty() ? create(facts, named, notes) : update(known.get(), facts, notes);
    }

    private Outcome create(Facts facts, boolean named, Notes notes) {
        var id = Ids.next();
        var at = clock.instant();
        places.add(new Place(id, exportId(facts, named, notes), facts, null, facts, null, null, 1, at, at));
        changes.add(id, Change.Act.IMPORTED, null, facts.text(Field.SOURCE), Facts.NONE, facts);
        return new Outcome.Created(facts.name());
    }

    private String exportId(Facts facts, boolean named, Notes notes) {
        var plain = facts.text(Field.ID);
        if (!named && !places.exported(plain)) return plain;
        var slug = Fold.slug(facts.text(Field.SOURCE));
        var longer = (slug.isEmpty() ? "lieu" : slug) + "-" + plain;
        var id = longer;
        for (int n = 2; places.exported(id); n++) id = longer + "-" + n;
        if (!named) notes.rewritten("id", plain, id);
        return id;
    }

    private Outcome update(Place known, Facts facts, Notes notes) {
        var before = known.said() == null ? Facts.NONE : known.said();
        var taken = new EnumMap<Field, List<String>>(Field.class);
        var kept = new ArrayList<String>();
        for (var field : before.differing(facts)) {
            boolean ours = !known.facts().all(field).equals(before.all(field));
            if (ours && !known.facts().all(field).equals(facts.all(field))) kept.add(field.heading());
            else taken.put(field, facts.all(field));
        }
        var next = known.facts().with(taken);
        if (!kept.isEmpty())
            notes.say("écrit ici depuis, donc gardé malgré la source : " + String.join(", ", kept) + ".");
        if (known.mergedInto() != null) notes.say("ce lieu est réuni à un autre : sa fiche reste à part.");
        if (next.equals(known.facts()) && facts.equals(before)) return new Outcome.Unchanged();
        var saved = known.saying(next, clock.instant()).from(facts);
        if (!places.save(saved)) return new Outcome.Aside("quelqu’un l’a changé au même moment");
        if (next.equals(known.facts())) return new Outcome.Unchanged();
        changes.add(known.id(), Change.Act.IMPORTED, null, facts.text(Field.SOURCE), known.facts(), next);
        return new Outcome.Updated(facts.name());
    }
}
