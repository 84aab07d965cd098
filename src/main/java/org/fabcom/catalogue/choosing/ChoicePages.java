package org.fabcom.catalogue.choosing;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import module java.base;
import org.fabcom.catalogue.Offers;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.choosing.ChoicesView.RowView;
import org.fabcom.catalogue.search.Needs;
import org.fabcom.imports.reading.PlainText;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first alternatives, read by everybody: who chose them, when, why. Editors choose otherwise here. */
@Controller
record ChoicePages(FirstChoices choices, Sheets sheets, Offers offers, Needs needs, Clock clock) {

    private static final String ONE = Choice.PATH + "/{use}";
    static final String SOFTWARE = "logiciel";
    static final String OPEN = "ouvrir";
    static final String HOST = "hebergeur";
    static final String REASON = "raison";
    /** The last decision that was read. */
    static final String SEEN = "vu";

    private static final int LONGEST_REASON = 160;
    private static final int LONGEST_ADDRESS = 300;

    @GetMapping(Choice.PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView all(Visitor me, Page page) {
        var all = choices.all();
        var uses = all.keySet().stream().toList();
        var bySlug = sheets
                .find(java.util.stream.Stream.concat(uses.stream(), FirstChoices.software(all).stream())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Sheet::slug, it -> it));
        boolean editor = me.is(ADMINISTRATOR) || me.is(CATALOGUE_EDITOR);
        var rows =
                all.values().stream().map(it -> row(it, bySlug, editor, page)).toList();
        return page.show("catalogue/choices", new ChoicesView(rows, editor));
    }

    /** Who chose here is told to editors by name, to others as somebody from here, as in every history. */
    private RowView row(Choice it, Map<String, Sheet> bySlug, boolean editor, Page page) {
        var sheet = it.software() == null ? null : bySlug.get(it.software());
        var hosts = it.takers().stream().map(Choice.Taker::host).collect(Collectors.joining(", "));
        return new RowView(
                it.use(),
                label(it.use(), bySlug.get(it.use()), page),
                sheet == null ? "" : sheet.name(),
                sheet == null ? "" : sheet.slug(),
                sheet == null ? "" : sheet.url(),
                reason(it, bySlug, page),
                it.open().isEmpty() ? hosts : it.open(),
                choices.isStarter(it)
                        ? page.t("catalogue.choice.starter")
                        : editor ? it.author() : page.t("catalogue.choice.somebody"),
                page.shortDate(it.on()),
                Choice.PATH + "/" + it.use());
    }

    /** With what we would take where none of its hosts takes who asks. */
    private static String reason(Choice it, Map<String, Sheet> bySlug, Page page) {
        var other = it.otherwise();
        if (other == null) return it.reason(page.lang());
        var sheet = other.software() == null ? null : bySlug.get(other.software());
        var what = sheet == null ? page.t("catalogue.choice.keep") : sheet.name();
        return it.reason(page.lang()) + " " + page.t("catalogue.choice.otherwise", what, other.reason(page.lang()));
    }

    private String label(String use, @Nullable Sheet service, Page page) {
        return service == null ? needs.label(use, page.lang()) : service.name();
    }

    @GetMapping(ONE)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView one(String use, Page page) {
        return page.show(
                "catalogue/choice",
                view(use, form(known(use)).with(SEEN, choices.last().get(use)), page));
    }

    /** As it stands. */
    Form form(String use) {
        var it = choices.all().get(use);
        var form = Form.empty();
        if (it == null) return form;
        boolean asked = it.host().isEmpty() && !it.takers().isEmpty();
        return form.with(SOFTWARE, it.software())
                .with(OPEN, it.open())
                .with(HOST, asked ? it.takers().getFirst().host() : it.host())
                .with(REASON, it.reason("fr"));
    }

    @PostMapping(ONE)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView decide(String use, Form form, Visitor me, Page page) {
        var wish = read(use, form, page);
        if (form.wrong()) return page.refuse("catalogue/choice", view(use, form, page));
        if (!choices.decide(wish, seen(form), me.party())) {
            form.with(SEEN, choices.last().get(use)).reject(SOFTWARE, page.t("catalogue.choice.late"));
            return page.refuse(409, "catalogue/choice", view(use, form, page));
        }
        return page.redirect(Choice.PATH + "#" + use, "catalogue.choice.done");
    }

    @PostMapping(ONE + "/rendre")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView giveBack(String use, Form form, Visitor me, Page page) {
        if (!choices.giveBack(known(use), seen(form), me.party())) throw Problem.conflict();
        return page.redirect(Choice.PATH + "#" + use, "catalogue.choice.back");
    }

    static @Nullable UUID seen(Form form) {
        return Ids.read(form.value(SEEN)).orElse(null);
    }

    /** What is wrong is said on the form. */
    Choice read(String use, Form form, Page page) {
        var software = form.value(SOFTWARE).strip();
        var open = form.value(OPEN).strip();
        var host = form.value(HOST).strip();
        var reason = PlainText.of(form.value(REASON));
        check(software, open, host, reason, form, page);
        return new Choice(
                known(use),
                software.isEmpty() ? null : software,
                open,
                host,
                Map.of("fr", reason),
                List.of(),
                "",
                LocalDate.now(clock),
                null);
    }

    private void check(String software, String open, String host, String reason, Form form, Page page) {
        var sheet = software.isEmpty()
                ? null
                : sheets.find(software).filter(Sheet::commons).orElse(null);
        if (!software.isEmpty() && sheet == null) form.reject(SOFTWARE, page.t("catalogue.choice.software.none"));
        if (!open.isEmpty()
                && (!open.startsWith("https://") || open.length() > LONGEST_ADDRESS || PlainText.address(open) == null))
            form.reject(OPEN, page.t("editing.error.url"));
        if (!host.isEmpty() && (sheet == null || !offers(sheet).contains(host)))
            form.reject(
                    HOST, page.t("catalogue.choice.host.none", sheet == null ? "" : String.join(", ", offers(sheet))));
        if (reason.isBlank()) form.reject(REASON, page.t("catalogue.choice.reason.none"));
        if (reason.length() > LONGEST_REASON)
            form.reject(REASON, page.t("editing.error.long", LONGEST_REASON, reason.length()));
    }

    private List<String> offers(Sheet sheet) {
        return offers.of(List.of(sheet.id())).getOrDefault(sheet.id(), List.of()).stream()
                .map(it -> it.hostSlug())
                .distinct()
                .toList();
    }

    /** A need of ours, or a service of the catalogue. */
    String known(String use) {
        boolean need = needs.all().stream().anyMatch(it -> it.id().equals(use));
        if (need || sheets.find(use).filter(it -> !it.commons()).isPresent()) return use;
        throw Problem.notFound();
    }

    private ChoiceFormView view(String use, Form form, Page page) {
        var it = choices.all().get(use);
        return new ChoiceFormView(
                use,
                label(use, sheets.find(use).orElse(null), page),
                Choice.PATH + "/" + use,
                it != null && !choices.isStarter(it) && choices.starts(use),
                form);
    }
}
