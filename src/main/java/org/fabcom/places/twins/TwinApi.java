package org.fabcom.places.twins;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;
import static org.fabcom.kernel.InstanceRole.COORDINATOR;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.imports.reading.PlainText;
import org.fabcom.kernel.Visitor;
import org.fabcom.places.directory.Place;
import org.fabcom.web.Access;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.NeedsScope;
import org.fabcom.web.programs.Paged;
import org.fabcom.web.programs.SentBody;
import org.fabcom.web.programs.TakesBodies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Places that may be one, decided by programs of the team: found to be one, or two for good; and parted again. */
@RestController
record TwinApi(Twins twins, Merging merging) implements TakesBodies {

    private static final String PATH = "/api/v1/place-pairs";

    record Pair(
            UUID one,
            String name,
            UUID other,
            String named,
            int names,
            @Nullable Integer metres) {}

    /** @param merge the act by which they became one; null if they stay two */
    record Decided(@Nullable UUID merge) {}

    @Override
    public List<SentBody> bodies() {
        return List.of(SentBody.WHY);
    }

    @GetMapping(PATH)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR, COORDINATOR})
    @NeedsScope("places:write")
    Paged<Pair> pairs(Address address) {
        return Paged.of(
                address,
                twins.count(),
                (offset, most) ->
                        twins.open(most, offset).stream().map(TwinApi::pair).toList());
    }

    private static Pair pair(Twins.Pair it) {
        return new Pair(
                it.one().id(),
                it.one().facts().name(),
                it.other().id(),
                it.other().facts().name(),
                it.likeness().names(),
                it.likeness().metres());
    }

    /** {@code merge}: the other one is found to be this one. {@code refuse}: they are two. */
    @PostMapping(PATH + "/{kept}/{other}/{act:merge|refuse}")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR, COORDINATOR})
    @NeedsScope("places:write")
    Decided decide(UUID kept, UUID other, String act, HttpServletRequest request, Visitor me) {
        var form = SentBody.WHY.sound(request);
        if (act.equals("refuse")) {
            if (!twins.refuse(kept, other, me.party())) throw Problem.conflict();
            return new Decided(null);
        }
        var why = Objects.requireNonNullElse(PlainText.of(form.value("pourquoi"), 500), "");
        if (merging.merge(kept, other, why, me.party()) instanceof Merging.Outcome.Merged(UUID id))
            return new Decided(id);
        throw Problem.conflict();
    }

    @PostMapping(PATH + "/{merge}/undo")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR, COORDINATOR})
    @NeedsScope("places:write")
    ResponseEntity<Void> undo(UUID merge, Visitor me) {
        if (merging.undo(merge, me.party()) instanceof Merging.Outcome.Undone(Place back))
            return ResponseEntity.noContent().build();
        throw Problem.conflict();
    }
}
