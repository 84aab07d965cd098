package org.fabcom.places.sheet;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;
import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisation;
import org.fabcom.places.directory.Place;
import org.fabcom.places.directory.Places;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.ActOfPage;
import org.fabcom.web.programs.NeedsScope;
import org.fabcom.web.programs.Once;
import org.fabcom.web.programs.SentBody;
import org.fabcom.web.programs.TakesBodies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Places written down, corrected and ended by programs, as on the form of the page; what is not sent stays as it is. */
@RestController
record PlaceApi(EditPages pages, PlaceForms forms, Places places, Once once) implements TakesBodies {

    private static final String PATH = "/api/v1/places";
    private static final String TOWN = "commune";
    private static final String TYPED_TOWN = "commune-nom";
    private static final SentBody FRESH = body(
            "PlaceSent",
            "The controls of the form /lieux/nouveau: a field of several lines holds one value a line",
            true);
    private static final SentBody CHANGED =
            body("PlaceChange", "What is not sent stays as it is", false).version();
    private static final List<String> SENT = CHANGED.controls();

    /** A place as whoever may write finds it: {@code form} can be sent back as it is. @param listed its id in the list */
    record Written(UUID id, String listed, int version, boolean ended, Map<String, List<String>> form) {}

    private static SentBody body(String name, String says, boolean fresh) {
        var body = SentBody.of(name, says)
                .typed(TOWN, "INSEE code")
                .typed(TYPED_TOWN, "its name, instead of the code")
                .typed(EditPages.OWNER, "whose place it is, by name; the team says it");
        for (var it : PlaceForms.TYPED) {
            body = body.typed(it.heading(), "");
            if (fresh && it == Field.NAME) body = body.must();
        }
        for (var it : PlaceForms.TICKED) body = body.list(it.heading(), 0, "");
        return body;
    }

    @Override
    public List<SentBody> bodies() {
        return List.of(FRESH, CHANGED);
    }

    @PostMapping(PATH)
    @Access(instance = {ADMINISTRATOR, COORDINATOR, MEDIATOR, CATALOGUE_EDITOR})
    @NeedsScope("places:write")
    ResponseEntity<Once.Made> add(HttpServletRequest request, Visitor me, Page page) {
        return add(null, request, me, page);
    }

    @PostMapping("/api/v1/organisations/{organisation}/places")
    @Access(
            seat = Seat.REFERENT,
            instance = {ADMINISTRATOR, COORDINATOR, MEDIATOR, CATALOGUE_EDITOR})
    @NeedsScope("places:write")
    ResponseEntity<Once.Made> addOf(UUID organisation, HttpServletRequest request, Visitor me, Page page) {
        return add(pages.organisation(organisation), request, me, page);
    }

    private ResponseEntity<Once.Made> add(
            @Nullable Organisation of, HttpServletRequest request, Visitor me, Page page) {
        var id = once.id(request, me, "place");
        var form = FRESH.read(request);
        return once.alone(id, () -> {
            var before = places.find(id);
            if (before.isEmpty()) ActOfPage.done(pages.add(id, of, form, me, page), form);
            boolean same = before.isEmpty() || same(before.get(), of, form, page);
            return Once.answer(before.isEmpty(), same, PATH, id);
        });
    }

    private boolean same(Place before, @Nullable Organisation of, Form form, Page page) {
        var owner = of == null ? pages.owner(form, page) : of.id();
        return Objects.equals(before.owner(), owner)
                && forms.read(form, page)
                        .filter(it -> said(it).equals(said(before.facts())))
                        .isPresent();
    }

    /** What somebody said of it, whenever and wherever they did. */
    private static Facts said(Facts facts) {
        return facts.with(Field.ID, List.of()).with(Field.SOURCE, List.of()).with(Field.UPDATED, List.of());
    }

    @GetMapping(PATH + "/{id}/form")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("places:write")
    Written form(String id, Visitor me) {
        return written(pages.find(number(id), me));
    }

    @PostMapping(PATH + "/{id}/form")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("places:write")
    Written change(String id, HttpServletRequest request, Visitor me, Page page) {
        var place = pages.find(number(id), me);
        var sent = CHANGED.change(request, page);
        if (sent.names().contains(TOWN) && !sent.names().contains(TYPED_TOWN)) sent.with(TYPED_TOWN, "");
        if (sent.names().contains(TYPED_TOWN) && !sent.names().contains(TOWN)) sent.with(TOWN, "");
        var form = ActOfPage.over(pages.filled(place), sent);
        ActOfPage.done(pages.change(place.id(), form, me, page), form);
        return written(pages.find(place.id(), me));
    }

    @PostMapping(PATH + "/{id}/{act:end|reopen}")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("places:write")
    Written turn(String id, String act, Visitor me, Page page) {
        var place = number(id);
        ActOfPage.done(act.equals("end") ? pages.end(place, me, page) : pages.reopen(place, me, page));
        return written(pages.find(place, me));
    }

    /** By our number, or by the id of the list, of which the first part is its own. */
    private UUID number(String id) {
        return Ids.read(id)
                .flatMap(places::find)
                .or(() -> places.shown(id.replaceFirst("__.*", "")))
                .map(Place::id)
                .orElseThrow(Problem::notFound);
    }

    private Written written(Place it) {
        Form form = pages.filled(it);
        var values = new TreeMap<String, List<String>>();
        for (var name : SENT) values.put(name, form.all(name));
        return new Written(it.id(), it.exportId(), it.version(), it.endedAt() != null, values);
    }
}
