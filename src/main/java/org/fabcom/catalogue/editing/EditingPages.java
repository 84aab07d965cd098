package org.fabcom.catalogue.editing;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.Merged;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.SourceRecords;
import org.fabcom.catalogue.history.Sentences;
import org.fabcom.catalogue.history.SheetField;
import org.fabcom.catalogue.reading.Contradictions;
import org.fabcom.catalogue.reading.FactOrder;
import org.fabcom.catalogue.reading.SheetView.Line;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A sheet on the editor's bench. */
@Controller
record EditingPages(Sheets sheets, Facts facts, SourceRecords records, Openings openings, Typed typed) {

    static final String BENCH = "/catalogue/{slug}/corriger";

    static String bench(Sheet sheet) {
        return sheet.url() + "/corriger";
    }

    @GetMapping(BENCH)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView bench(String slug, Page page) {
        var sheet = sheets.find(slug).orElseThrow(Problem::notFound);
        var known = facts.of(sheet.id());
        var view = new EditingView(
                sheet,
                Contradictions.of(known).stream()
                        .map(it -> dispute(sheet, it, page))
                        .toList(),
                fields(sheet, page),
                abouts(sheet, known, page),
                openings.of(sheet.id()).stream().map(it -> offered(sheet, it)).toList(),
                OptionView.all(FactOrder.all(sheet.commons()), it -> Sentences.about(it, page)));
        return page.show("catalogue/editing", view);
    }

    private EditingView.Dispute dispute(Sheet sheet, List<Fact> group, Page page) {
        var ids = group.stream().map(it -> "fait=" + it.id()).collect(Collectors.joining("&"));
        return new EditingView.Dispute(
                Sentences.about(group.getFirst().about(), page),
                group.stream().map(it -> Line.of(it, typed.today())).toList(),
                bench(sheet) + "/trancher?" + ids);
    }

    private List<EditingView.Row> fields(Sheet sheet, Page page) {
        var merged = Merged.of(records.of(sheet.id()));
        return SheetField.of(sheet.commons()).stream()
                .map(it -> {
                    var origin = merged.origin(it::in);
                    return new EditingView.Row(
                            Sentences.field(it.slug(), page),
                            Sentences.value(it, it.in(merged.values()), page),
                            origin == null ? null : origin.source(),
                            origin == null ? null : origin.readOn(),
                            bench(sheet) + "/champs/" + it.slug());
                })
                .toList();
    }

    private List<EditingView.About> abouts(Sheet sheet, List<Fact> known, Page page) {
        var byAbout = known.stream().collect(Collectors.groupingBy(Fact::about));
        return byAbout.entrySet().stream()
                .map(it -> new EditingView.About(
                        Sentences.about(it.getKey(), page),
                        it.getValue().stream()
                                .map(fact -> new EditingView.Said(
                                        Line.of(fact, typed.today()), bench(sheet) + "/faits/" + fact.id()))
                                .toList()))
                .sorted(java.util.Comparator.comparing(EditingView.About::label))
                .toList();
    }

    private static EditingView.Offered offered(Sheet sheet, Openings.Opening it) {
        return new EditingView.Offered(
                it.host(), it.text(), it.status(), it.closesOn(), it.edited(), bench(sheet) + "/offres/" + it.offer());
    }
}
