package org.fabcom.catalogue.editing;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.Merged;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.SourceRecords;
import org.fabcom.catalogue.history.Edit;
import org.fabcom.catalogue.history.Edits;
import org.fabcom.catalogue.history.SheetField;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.ActOfPage;
import org.fabcom.web.programs.NeedsScope;
import org.fabcom.web.programs.Once;
import org.fabcom.web.programs.SentForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The editor's bench for programs: fields and openings of hosts said otherwise than the sources, facts added,
 * corrected, settled, taken off and given back.
 */
@RestController
record EditingApi(
        Sheets sheets,
        Facts facts,
        SourceRecords records,
        Edits edits,
        FieldPages fields,
        FactPages factPages,
        SettlePages settling,
        OfferPages offers,
        Openings openings,
        Once once) {

    private static final String SHEET = "/api/v1/catalogue/{slug}";
    private static final String FACT = SHEET + "/facts";
    private static final String OFFERS = SHEET + "/offers";

    /** @param seen the last act on it: sent back as {@code vu}, it tells that nobody was faster */
    record FieldNow(
            String field,
            String value,
            @Nullable String source,
            @Nullable UUID seen) {}

    record FieldsNow(List<FieldNow> items) {}

    /** @param edit the act by which something was taken off, to give it back; null where nothing was */
    record Edited(@Nullable UUID edit) {}

    /** Whether a host takes newcomers: {@code status} is open, full, closing or unknown; {@code edited}: an editor said so. */
    record OfferNow(
            UUID id,
            String host,
            String text,
            String status,
            @Nullable LocalDate closes,
            String source,
            String title,
            LocalDate read,
            boolean edited,
            @Nullable UUID seen) {}

    record OffersNow(List<OfferNow> items) {}

    @GetMapping(SHEET + "/fields")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    @NeedsScope("catalogue:write")
    FieldsNow fields(String slug) {
        var sheet = sheet(slug);
        return new FieldsNow(SheetField.of(sheet.commons()).stream()
                .map(it -> now(sheet, it))
                .toList());
    }

    /** {@code set}: an editor says it otherwise. {@code release}: the sources speak again. */
    @PostMapping(SHEET + "/fields/{field}/{act:set|release}")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    @NeedsScope("catalogue:write")
    FieldNow say(String slug, String field, String act, HttpServletRequest request, Visitor me, Page page) {
        var form =
                EditingBodies.field(field.equals(SheetField.PLATFORMS.slug())).sound(request);
        ActOfPage.done(
                act.equals("set")
                        ? fields.set(slug, field, form, me, page)
                        : fields.giveBack(slug, field, form, me, page),
                form);
        return now(sheet(slug), SheetField.of(field).orElseThrow(Problem::notFound));
    }

    /** {@code sur} says what it is about. */
    @PostMapping(FACT)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    @NeedsScope("catalogue:write")
    ResponseEntity<Once.Made> add(String slug, HttpServletRequest request, Visitor me, Page page) {
        var sheet = sheet(slug);
        var id = once.id(request, me, "fact " + sheet.id().value());
        var form = EditingBodies.FACT.sound(request);
        var about = form.value("sur");
        return once.alone(id, () -> {
            var before = fact(sheet, id);
            boolean gone = before.isEmpty() && edits.thatTook(List.of(id)).isPresent();
            boolean made = before.isEmpty() && !gone;
            if (made) ActOfPage.done(factPages.add(id, slug, about, form, me, page), form);
            boolean same = made || gone || before.equals(factPages.read(id, sheet, about, form, me, page));
            return Once.answer(made, same, "/api/v1/catalogue/" + slug + "/facts", id);
        });
    }

    @PostMapping(FACT + "/{id}/{act:correct|retire}")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    @NeedsScope("catalogue:write")
    Edited change(String slug, UUID id, String act, HttpServletRequest request, Visitor me, Page page) {
        if (act.equals("retire")) {
            var why = EditingBodies.RETIRED.sound(request);
            ActOfPage.done(settling.retire(slug, id, why, me, page), why);
            return taken(List.of(id));
        }
        var sent = EditingBodies.CORRECTED.sound(request);
        var form = fact(sheet(slug), id)
                .map(it -> ActOfPage.over(FactForms.filled(it), sent))
                .orElse(sent);
        ActOfPage.done(factPages.correct(slug, id, form, me, page), form);
        return taken(List.of(id));
    }

    /** Of facts that contradict each other ({@code fait}) one stays ({@code garder}). */
    @PostMapping(FACT + "/settle")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    @NeedsScope("catalogue:write")
    Edited settle(String slug, HttpServletRequest request, Visitor me, Page page) {
        var form = EditingBodies.SETTLED.sound(request);
        var ids = form.all("fait").stream()
                .flatMap(it -> Ids.read(it).stream())
                .distinct()
                .toList();
        if (ids.size() < 2) form.reject("fait", page.t("editing.error.choose"));
        if (form.wrong()) throw SentForm.refused(form);
        ActOfPage.done(settling.settle(slug, ids, form, me, page), form);
        return taken(ids);
    }

    @GetMapping(OFFERS)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    @NeedsScope("catalogue:write")
    OffersNow offers(String slug) {
        return new OffersNow(
                openings.of(sheet(slug).id()).stream().map(this::now).toList());
    }

    /** {@code set}: an editor read whether the host takes newcomers. {@code release}: the source speaks again. */
    @PostMapping(OFFERS + "/{id}/{act:set|release}")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    @NeedsScope("catalogue:write")
    OfferNow open(String slug, UUID id, String act, HttpServletRequest request, Visitor me, Page page) {
        boolean set = act.equals("set");
        var form = EditingBodies.OFFER.sound(request);
        if (set) form = ActOfPage.over(OfferPages.form(offers.offer(sheet(slug), id)), form);
        ActOfPage.done(set ? offers.set(slug, id, form, me, page) : offers.giveBack(slug, id, form, me, page), form);
        return now(offers.offer(sheet(slug), id));
    }

    private OfferNow now(Openings.Opening it) {
        return new OfferNow(
                it.offer(),
                it.host(),
                it.text(),
                it.status(),
                it.closesOn(),
                it.source().url(),
                it.source().title(),
                it.readOn(),
                it.edited(),
                openings.last(it).map(Edit::id).orElse(null));
    }

    /** What an act took off is back. */
    @PostMapping(SHEET + "/edits/{edit}/return")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    @NeedsScope("catalogue:write")
    ResponseEntity<Void> giveBack(String slug, UUID edit, Visitor me, Page page) {
        ActOfPage.done(settling.giveBack(slug, edit, me, page));
        return ResponseEntity.noContent().build();
    }

    private Edited taken(List<UUID> ids) {
        return new Edited(edits.thatTook(ids).map(Edit::id).orElse(null));
    }

    private FieldNow now(Sheet sheet, SheetField field) {
        var merged = Merged.of(records.of(sheet.id()));
        var origin = merged.origin(field::in);
        return new FieldNow(
                field.slug(),
                field.in(merged.values()),
                origin == null ? null : origin.source(),
                edits.last(sheet.id(), field.slug()).map(Edit::id).orElse(null));
    }

    private Optional<Fact> fact(Sheet sheet, UUID id) {
        return facts.of(sheet.id()).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private Sheet sheet(String slug) {
        return sheets.find(slug).orElseThrow(Problem::notFound);
    }
}
