package org.fabcom.catalogue.merging;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.catalogue.SheetId;
import org.fabcom.imports.reading.PlainText;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.NeedsScope;
import org.fabcom.web.programs.Paged;
import org.fabcom.web.programs.SentBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sheets that may be one, decided by programs of editors: made one, called two, and parted again. */
@RestController
record CandidateApi(Candidates candidates, Merging merging) {

    private static final String PATH = "/api/v1/sheet-pairs";

    record Pair(UUID one, String name, String slug, UUID other, String named, String lone) {}

    /** @param merge the act by which they became one; null if they stay two */
    record Decided(@Nullable UUID merge) {}

    @GetMapping(PATH)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    @NeedsScope("catalogue:write")
    Paged<Pair> pairs(Address address) {
        return Paged.of(
                address,
                candidates.count(),
                (offset, most) -> candidates.open(most, offset).stream()
                        .map(it -> new Pair(
                                it.known().id().value(),
                                it.known().name(),
                                it.known().slug(),
                                it.lone().id().value(),
                                it.lone().name(),
                                it.lone().slug()))
                        .toList());
    }

    /** {@code merge}: the other one goes into this one. {@code refuse}: they are two. */
    @PostMapping(PATH + "/{kept}/{other}/{act:merge|refuse}")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    @NeedsScope("catalogue:write")
    Decided decide(UUID kept, UUID other, String act, HttpServletRequest request, Visitor me) {
        var form = SentBody.WHY.sound(request);
        var why = Objects.requireNonNullElse(PlainText.of(form.value("pourquoi"), 500), "");
        var one = new SheetId(kept);
        var two = new SheetId(other);
        if (act.equals("refuse")) {
            if (!candidates.refuse(one, two, why, me.party())) throw Problem.conflict();
            return new Decided(null);
        }
        if (merging.merge(one, two, me.party(), why) instanceof Merging.Outcome.Merged(UUID id)) return new Decided(id);
        throw Problem.conflict();
    }

    @PostMapping(PATH + "/{merge}/undo")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    @NeedsScope("catalogue:write")
    ResponseEntity<Void> undo(UUID merge, Visitor me) {
        if (merging.undo(merge, me.party()) instanceof Merging.Outcome.Undone)
            return ResponseEntity.noContent().build();
        throw Problem.conflict();
    }
}
