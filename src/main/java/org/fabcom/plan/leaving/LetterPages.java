package org.fabcom.plan.leaving;

import module java.base;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.law.Law;
import org.fabcom.catalogue.law.Laws;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.plan.Plans;
import org.fabcom.plan.following.FollowingDesk;
import org.fabcom.plan.following.FollowingDesk.Laid;
import org.fabcom.plan.following.Wording;
import org.fabcom.plan.leaving.LetterView.DaysView;
import org.fabcom.plan.leaving.LetterView.FactView;
import org.fabcom.plan.way.Stage;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Statement A30: the notice letter, as a form and as PDF. What is typed goes into the PDF and nowhere else. */
@Controller
record LetterPages(
        FollowingDesk desk,
        Plans plans,
        Laws laws,
        Sheets sheets,
        Facts facts,
        People people,
        Wording wording,
        Pdf pdf) {

    private static final String PATH = "/accompagnements/{id}/plan/{item}/preavis";

    /** Those of the catalogue’s laws that the letter rests on; the first is the one that gives the days. */
    private static final List<String> LAWS =
            List.of("data-act", "data-act-frais", "data-act-prolongation", "data-act-exceptions");

    private static final int LONGEST = 400;

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    Object form(@PathVariable("id") UUID file, UUID item, Visitor me, Form form, Page page) {
        var laid = leaving(file, item, me);
        if (form.value("jour").isEmpty()) form.with("jour", plans.today());
        if (form.value("fournisseur").isEmpty()) form.with("fournisseur", provider(laid));
        var given = day("jour", form, page);
        var switching = Switching.of(given == null ? plans.today() : given, null);
        return page.show("plan/planletter", view(laid, switching, form, page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    Object letter(@PathVariable("id") UUID file, UUID item, Visitor me, Form form, Page page) {
        var laid = leaving(file, item, me);
        var given = day("jour", form, page);
        var agreed = form.value("fin").isEmpty() ? null : day("fin", form, page);
        if (form.value("fournisseur").isEmpty()) form.reject("fournisseur", page.t("plan.letter.provider.missing"));
        for (var field : List.of("fournisseur", "adresse", "nous", "contrat", "signature"))
            if (form.value(field).length() > LONGEST) form.reject(field, page.t("plan.letter.long"));
        if (given != null && agreed != null && (agreed.isBefore(given) || agreed.isAfter(Switching.latest(given))))
            form.reject("fin", page.t("plan.letter.end.wrong", page.date(Switching.latest(given))));
        if (laws(page).isEmpty()) form.reject("jour", page.t("plan.letter.nolaw"));
        if (given == null || form.wrong()) {
            var shown = Switching.of(given == null ? plans.today() : given, null);
            return page.refuse("plan/planletter", view(laid, shown, form, page));
        }
        var view = view(laid, Switching.of(given, agreed), form, page);
        return pdf.answer(page.t("plan.letter.file"), "plan/planletterpaper", view, page);
    }

    /** The company that the catalogue knows to sign the contract, else the tool’s name. */
    private String provider(Laid laid) {
        var subject = laid.item().subject();
        return Optional.ofNullable(subject.slug())
                .flatMap(sheets::find)
                .flatMap(it -> facts.of(it.id()).stream()
                        .filter(fact -> fact.about().equals("jurisdiction"))
                        .flatMap(fact -> fact.word("entity").stream())
                        .findFirst())
                .orElse(subject.tool());
    }

    private Laid leaving(UUID file, UUID item, Visitor me) {
        var laid = desk.item(file, item, me);
        if (laid.item().subject().way() == Stage.Way.SETTING_UP) throw Problem.notFound();
        return laid;
    }

    private LetterView view(Laid laid, Switching days, Form form, Page page) {
        return new LetterView(
                laid.url() + "/preavis",
                laid.url(),
                wording.title(laid.item(), page),
                people.name(laid.plan().organisation()).orElse(""),
                laid.item().subject().tool(),
                new DaysView(
                        page.date(days.given()),
                        page.date(days.noticeEnd()),
                        page.date(days.transitionEnd()),
                        page.date(days.retrievalEnd())),
                laws(page),
                form);
    }

    private List<FactView> laws(Page page) {
        var all = laws.all();
        return LAWS.stream()
                .flatMap(id -> all.stream().filter(it -> it.id().equals(id)))
                .map(it -> fact(it, page))
                .toList();
    }

    private static FactView fact(Law law, Page page) {
        var source = law.source();
        var said = page.t("catalogue.rank." + source.rank().code());
        return new FactView(law.text(), source.title(), source.url(), law.readOn(), said);
    }

    private static @Nullable LocalDate day(String field, Form form, Page page) {
        return form.day(field, page.t("plan.form.day"));
    }
}
