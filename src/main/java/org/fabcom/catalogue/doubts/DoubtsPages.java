package org.fabcom.catalogue.doubts;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Merged;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.SourceRecords;
import org.fabcom.catalogue.editing.EditOutcome;
import org.fabcom.catalogue.editing.Overrides;
import org.fabcom.catalogue.history.Edit;
import org.fabcom.catalogue.history.Edits;
import org.fabcom.catalogue.history.SheetField;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.NextSteps;
import org.fabcom.web.NextSteps.Step;
import org.fabcom.web.Page;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The queue of licences written « A, B » (C17): one of them at choice, or all of them. */
@Controller
record DoubtsPages(
        DoubtfulLicences doubts, Sheets sheets, SourceRecords records, Overrides overrides, Edits edits, Clock clock) {

    private static final int URGENCY = 60;
    static final String HOME = "/administration/licences-a-trancher";
    static final String WAY = "faire";
    static final String SEEN = "vu";
    /** What joins the licences of the list. */
    static final Map<String, String> WAYS = Map.of("choix", " OR ", "toutes", " AND ");

    private static final int AT_ONCE = 20;

    @GetMapping(HOME)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView queue(Address address, Page page) {
        var paging = Paging.of(address, AT_ONCE, doubts.count());
        var items = doubts.list(AT_ONCE, paging.offset()).stream()
                .map(it -> new DoubtsView.Item(it, String.valueOf(it.licence()), seen(it)))
                .toList();
        return page.show("catalogue/doubts", new DoubtsView(items, paging));
    }

    @PostMapping(HOME + "/{slug}")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView settle(String slug, Form form, Visitor me, Page page) {
        var sheet = sheets.find(slug).orElseThrow(Problem::notFound);
        if (!WAYS.containsKey(form.value(WAY))) throw Problem.badRequest();
        return settle(sheet, form, me, page)
                .map(edit -> page.redirectWithUndo(
                        HOME,
                        HOME + "/" + slug + "/rendre/" + edit,
                        "editing.doubt.settled",
                        sheet.name(),
                        sheets.find(slug).map(Sheet::licence).orElse("")))
                .orElseGet(() -> page.redirectWithCare(HOME, "editing.doubt.late"));
    }

    /** The act by which it was; empty if it is settled, or somebody was faster. */
    Optional<UUID> settle(Sheet sheet, Form form, Visitor me, Page page) {
        var way = form.value(WAY);
        var parts = DoubtfulLicences.parts(sheet.licence() == null ? "" : sheet.licence());
        if (parts.isEmpty()) return Optional.empty();
        var wish = new Overrides.Wish(
                SheetField.LICENCE,
                String.join(Objects.requireNonNull(WAYS.get(way)), parts),
                source(sheet),
                page.t("editing.doubt.why." + way),
                Ids.read(form.value(SEEN)).orElse(null));
        return overrides.set(sheet.id(), wish, LocalDate.now(clock), me.party()) instanceof EditOutcome.Done(UUID edit)
                ? Optional.of(edit)
                : Optional.empty();
    }

    /** What the source says stands again, if nobody said otherwise since. */
    @PostMapping(HOME + "/{slug}/rendre/{edit}")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView giveBack(String slug, UUID edit, Visitor me, Page page) {
        var sheet = sheets.find(slug).orElseThrow(Problem::notFound);
        var wish = new Overrides.Wish(SheetField.LICENCE, "", null, "", edit);
        return overrides.set(sheet.id(), wish, LocalDate.now(clock), me.party()) instanceof EditOutcome.Done
                ? page.redirect(HOME, "editing.doubt.back", sheet.name())
                : page.redirectWithCare(HOME, "editing.doubt.late");
    }

    /** The page where the list was read stays the page of the licence. */
    private Fact.@Nullable Source source(Sheet sheet) {
        var page = Merged.of(records.of(sheet.id())).values().licenceSource();
        return page == null ? null : new Fact.Source(page.url(), page.title());
    }

    String seen(Sheet sheet) {
        return edits.last(sheet.id(), SheetField.LICENCE.slug())
                .map(Edit::id)
                .map(UUID::toString)
                .orElse("");
    }

    /** The way to the licences that wait for somebody to decide. */
    @Bean
    static NavigationEntry doubtfulLicencesEntry() {
        return new RoomEntry(
                "catalogue", Place.ADMINISTRATION, 32, HOME, "editing.doubt.nav", ADMINISTRATOR, CATALOGUE_EDITOR);
    }

    /** On the home page of an editor: licences that a list says in two ways. */
    @Bean
    static NextSteps doubtsStepsNext(DoubtfulLicences waiting) {
        var words = new Step(URGENCY, "editing.doubt.home", "", HOME, "editing.queue.do", "inbox", "");
        return page -> NextSteps.counted(InstanceRole.CATALOGUE_EDITOR, waiting::count, words, page);
    }
}
