package org.fabcom.catalogue.editing;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import module java.base;
import org.fabcom.catalogue.Merged;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.SourceRecord;
import org.fabcom.catalogue.SourceRecords;
import org.fabcom.catalogue.history.Edits;
import org.fabcom.catalogue.history.Sentences;
import org.fabcom.catalogue.history.SheetField;
import org.fabcom.catalogue.history.Signatures;
import org.fabcom.catalogue.history.TheirsView;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An editor says a field otherwise than the sources, or gives it back to them (C35). */
@Controller
record FieldPages(
        Sheets sheets,
        SourceRecords records,
        Overrides overrides,
        FieldForms forms,
        Edits edits,
        Signatures signatures,
        Typed typed) {

    private static final String HERE = EditingPages.BENCH + "/champs/{field}";
    private static final String TEMPLATE = "catalogue/fieldform";

    @GetMapping(HERE)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView field(
            String slug,
            @PathVariable("field") String name,
            @RequestParam(name = "reprendre", defaultValue = "") String source,
            Page page) {
        var sheet = sheets.find(slug).orElseThrow(Problem::notFound);
        var field = SheetField.of(name).orElseThrow(Problem::notFound);
        var merged = Merged.of(records.of(sheet.id()));
        var now = merged.records().stream()
                .filter(it -> it.source().equals(source))
                .map(it -> field.in(it.draft()))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElseGet(() -> field.in(merged.values()));
        var form = Form.empty().withAll(FieldForms.VALUE, FieldForms.shown(field, now));
        return page.show(TEMPLATE, view(sheet, field, form, null, page));
    }

    @PostMapping(HERE)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView set(String slug, @PathVariable("field") String name, Form form, Visitor me, Page page) {
        var sheet = sheets.find(slug).orElseThrow(Problem::notFound);
        var field = SheetField.of(name).orElseThrow(Problem::notFound);
        var wish = forms.read(field, form, page);
        if (wish == null) return page.refuse(TEMPLATE, view(sheet, field, form, null, page));
        return answer(sheet, field, form, wish, me, "editing.field.set", page);
    }

    @PostMapping(HERE + "/rendre")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView giveBack(String slug, @PathVariable("field") String name, Form form, Visitor me, Page page) {
        var sheet = sheets.find(slug).orElseThrow(Problem::notFound);
        var field = SheetField.of(name).orElseThrow(Problem::notFound);
        var wish = new Overrides.Wish(field, "", null, "", Typed.seen(form));
        return answer(sheet, field, form, wish, me, "editing.field.returned", page);
    }

    private ModelAndView answer(
            Sheet sheet, SheetField field, Form form, Overrides.Wish wish, Visitor me, String notice, Page page) {
        return switch (overrides.set(sheet.id(), wish, typed.today(), me.party())) {
            case EditOutcome.Done it ->
                page.redirect(EditingPages.bench(sheet), notice, Sentences.field(field.slug(), page));
            case EditOutcome.Same it -> page.redirect(EditingPages.bench(sheet), "editing.same");
            case EditOutcome.Overtaken(var theirs) ->
                page.refuse(409, TEMPLATE, view(sheet, field, form, signatures.theirs(theirs, page), page));
        };
    }

    private FieldView view(Sheet sheet, SheetField field, Form form, @Nullable TheirsView theirs, Page page) {
        var said = Merged.of(records.of(sheet.id())).records();
        return new FieldView(
                sheet,
                field.slug(),
                Sentences.field(field.slug(), page),
                said.stream()
                        .filter(it -> !field.in(it.draft()).isEmpty())
                        .map(it -> saying(field, it, page))
                        .toList(),
                options(field, page),
                field == SheetField.PLATFORMS,
                said.stream()
                        .anyMatch(it -> it.source().equals(SourceRecord.EDITOR)
                                && !field.in(it.draft()).isEmpty()),
                edits.last(sheet.id(), field.slug())
                        .map(it -> it.id().toString())
                        .orElse(""),
                form,
                theirs,
                EditingPages.bench(sheet) + "/champs/" + field.slug());
    }

    private static FieldView.Saying saying(SheetField field, SourceRecord said, Page page) {
        var key = "catalogue.source." + said.source();
        return new FieldView.Saying(
                page.has(key) ? page.t(key) : said.source(),
                said.readOn(),
                Sentences.value(field, field.in(said.draft()), page),
                "?reprendre=" + Address.encode(said.source()));
    }

    private static List<OptionView> options(SheetField field, Page page) {
        return switch (field) {
            case HOSTING -> OptionView.all(SheetField.HOSTINGS, it -> page.t("catalogue.hosting." + it));
            case PLATFORMS -> OptionView.all(SheetField.SYSTEMS, it -> Sentences.system(it, page));
            default -> List.of();
        };
    }
}
