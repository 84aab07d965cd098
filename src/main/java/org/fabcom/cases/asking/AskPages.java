package org.fabcom.cases.asking;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.agenda.FreeTime;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseRequest;
import org.fabcom.cases.Cases;
import org.fabcom.cases.page.CaseForms;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.diagnosis.kept.KeptRow;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.diagnosis.result.SheetViews;
import org.fabcom.diagnosis.result.Welcome;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.OrganisationSeat;
import org.fabcom.people.Organisations;
import org.fabcom.people.contacts.Phone;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asking for help, before or after a diagnosis: without an account one is called back, with one the request opens a case. What
 * was answered in the diagnosis comes in the address; what is typed here never goes there.
 */
@Controller
record AskPages(
        Cases cases,
        AnsweredSheets sheets,
        Diagnoses diagnoses,
        Accompaniment accompaniment,
        Organisations organisations,
        FreeTime freeTime,
        CallbackForms callbacks,
        List<Welcome> welcomes,
        TransactionTemplate transaction,
        Clock clock) {

    static final String PATH = Case.PATH + "/demander";
    private static final int LONGEST_NEED = 1500;
    private static final int LONGEST_WHEN = 300;
    private static final int LONGEST_PHONE = 40;
    private static final Duration TWICE = Duration.ofDays(1);
    private static final String JUST_MADE = "reponses";
    private static final Duration FRESH = Duration.ofDays(30);
    private static final List<String> CHOSEN = List.of("point", "organisation");

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView ask(HttpServletRequest request, Form form, Visitor me, Page page) {
        var answers = Answers.of(request.getParameterMap()).withoutSecrets();
        var about = AnsweredSheets.complete(answers) ? answers : keptAnswers(form, me);
        if (AnsweredSheets.complete(about) && form.value("besoin").isEmpty())
            form.with(
                    "besoin",
                    SheetViews.act(accompaniment.diagnose(Checked.of(about).situation()), page));
        return page.show("cases/ask", view(answers, form, me, page));
    }

    /** Those of the sheet that was kept, for whoever sits in its organisation. */
    private Answers keptAnswers(Form form, Visitor me) {
        return Ids.read(form.value("point"))
                .flatMap(diagnoses::find)
                .filter(it -> me.signedIn() && me.sits(it.organisation(), Seat.MEMBER))
                .map(it -> Answers.ofQuery(it.answers()).withoutSecrets())
                .orElseGet(() -> Answers.ofQuery(""));
    }

    /** Without an account: a name and where to call. */
    @PostMapping(PATH + "/rappel")
    @Access(Access.Level.PUBLIC)
    ModelAndView callBack(HttpServletRequest request, Form form, Visitor me, Page page) {
        var answers = Answers.of(request.getParameterMap()).withoutSecrets();
        var said = answers.tools().isEmpty() ? "" : answers.query();
        return callbacks.keep(form, said, request.getRemoteAddr(), page)
                ? called(form, said, page)
                : page.refuse("cases/ask", view(answers, form, me, page));
    }

    /** The number is read back, so that a wrong one is seen. */
    private static ModelAndView called(Form form, String said, Page page) {
        var phone = form.value("telephone");
        var path = PATH + "/rappel" + (said.isEmpty() ? "" : "?" + said);
        return phone.isEmpty()
                ? page.redirect(path, "cases.callback.kept.mail", form.value("courriel"))
                : page.redirect(path, "cases.callback.kept.phone", phone);
    }

    @GetMapping(PATH + "/rappel")
    @Access(Access.Level.PUBLIC)
    ModelAndView called(HttpServletRequest request, Page page) {
        var answers = Answers.of(request.getParameterMap()).withoutSecrets();
        var sheet = answers.tools().isEmpty() ? "" : "/faire-le-point/resultat?" + answers.query();
        var hands = welcomes.stream().map(it -> it.hands(page)).findFirst().orElse(Welcome.Hands.UNKNOWN);
        return page.show("cases/calledback", new CalledView(hands, sheet));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView asked(HttpServletRequest request, Form form, Visitor me, Page page) {
        var answers = Answers.of(request.getParameterMap()).withoutSecrets();
        check(form, page);
        var organisation = organisation(form.value("organisation"), me);
        if (organisation == null) form.reject("organisation", page.t("diagnosis.keep.choose"));
        if (organisation != null
                && !form.value("point").isEmpty()
                && !form.value("point").equals(JUST_MADE)
                && kept(form, organisation) == null) form.reject("point", page.t("cases.ask.sheet.other"));
        if (form.wrong() || organisation == null) return page.refuse("cases/ask", view(answers, form, me, page));
        return transaction.execute(all -> {
            var before = asked(organisation, answers, form);
            return before.isPresent()
                    ? page.redirect(before.get().url(), "cases.ask.before")
                    : page.redirect(open(organisation, answers, form, me).url(), "cases.ask.done");
        });
    }

    /** The same request of the same organisation, of which nothing came yet: sent twice, even at once, asked once. */
    private Optional<Case> asked(PartyId organisation, Answers answers, Form form) {
        cases.asking(organisation);
        var need = form.value("besoin");
        return cases.of(organisation).stream()
                .filter(it -> !it.state().ended() && !it.merged())
                .filter(it -> it.request().openedAt().isAfter(clock.instant().minus(TWICE)))
                .filter(it -> Fold.words(it.request().need()).equals(Fold.words(need)))
                .filter(it -> it.request().contactPhone().equals(form.value("telephone"))
                        && it.request().availability().equals(form.value("dispo")))
                .filter(it -> sameSheet(it.diagnosis(), answers, form.value("point")))
                .findFirst();
    }

    /** Answers that were changed since are another sheet. */
    private boolean sameSheet(@Nullable UUID sheet, Answers answers, String chosen) {
        if (!chosen.equals(JUST_MADE)) return (sheet == null ? "" : sheet.toString()).equals(chosen);
        return sheet == null
                ? !AnsweredSheets.complete(answers)
                : diagnoses.find(sheet).stream().anyMatch(it -> it.answers().equals(answers.query()));
    }

    private Case open(PartyId organisation, Answers answers, Form form, Visitor me) {
        var sheet = form.value("point").equals(JUST_MADE)
                ? sheets.keep(organisation, answers, me.party())
                : kept(form, organisation);
        var request = new CaseRequest(
                organisation,
                me.party(),
                clock.instant(),
                CaseRequest.Channel.SITE,
                form.value("besoin"),
                form.value("dispo"),
                "",
                form.value("telephone"));
        return cases.open(request, sheet);
    }

    private @Nullable UUID kept(Form form, PartyId organisation) {
        return diagnoses.of(List.of(organisation)).stream()
                .map(KeptRow::id)
                .filter(it -> it.toString().equals(form.value("point")))
                .findFirst()
                .orElse(null);
    }

    private static void check(Form form, Page page) {
        var need = CaseForms.words(form, "besoin", page);
        if (!need.isBlank() && need.length() < 3) form.reject("besoin", page.t("cases.case.words.missing"));
        CaseForms.atMost(form, "besoin", LONGEST_NEED, page);
        if (form.value("telephone").isEmpty()) Phone.in(need).ifPresent(it -> form.with("telephone", it));
        var when = Phone.apart(form, "telephone");
        Phone.field(form, "telephone", LONGEST_PHONE, page);
        if (!when.isEmpty())
            form.with("dispo", form.value("dispo").isEmpty() ? when : form.value("dispo") + ", " + when);
        CaseForms.atMost(form, "dispo", LONGEST_WHEN, page);
    }

    private static @Nullable PartyId organisation(String chosen, Visitor me) {
        PartyId id;
        try {
            id = PartyId.of(chosen);
        } catch (IllegalArgumentException none) {
            return null;
        }
        if (me.sits(id, Seat.MEMBER)) return id;
        throw Problem.forbidden();
    }

    /** This page with all that was typed and answered. */
    private static String address(Form form, Answers answers) {
        var query = answers.tools().isEmpty() ? "" : answers.query();
        var address = new StringBuilder(PATH + "?" + query);
        for (var name : CHOSEN) {
            if (!form.value(name).isEmpty())
                address.append('&').append(name).append('=').append(Address.encode(form.value(name)));
        }
        return address.toString().replace("?&", "?").replaceAll("\\?$", "");
    }

    private AskView view(Answers answers, Form form, Visitor me, Page page) {
        var here = address(form, answers);
        var mine = me.signedIn() ? organisations.of(me.party()) : List.<OrganisationSeat>of();
        if (mine.size() == 1) form.with("organisation", mine.getFirst().organisation());
        return new AskView(
                me.signedIn(),
                answers.tools().isEmpty() ? "" : answers.query(),
                Address.of("/connexion").with("suite", here).toString(),
                Address.of("/inscription").with("suite", here).toString(),
                Address.of("/structures/nouvelle").with("suite", here).toString(),
                OptionView.all(mine, it -> it.organisation(), it -> it.name()),
                sheets(answers, mine, form, page),
                running(mine, page),
                freeTime.next(page).orElse(null),
                form);
    }

    /** The sheets that can go with the request: the one just made, those kept by one’s organisations. */
    private List<OptionView> sheets(Answers answers, List<OrganisationSeat> mine, Form form, Page page) {
        var sheets = new ArrayList<OptionView>();
        if (AnsweredSheets.complete(answers)) {
            sheets.add(OptionView.of(
                    JUST_MADE, page.t("cases.ask.sheet.now", answers.tools().size())));
            if (form.value("point").isEmpty()) form.with("point", JUST_MADE);
        }
        var kept =
                diagnoses.of(mine.stream().map(OrganisationSeat::organisation).toList());
        if (mine.size() == 1 && !form.wrong() && form.value("point").isEmpty())
            kept.stream()
                    .limit(1)
                    .filter(it -> it.at().isAfter(clock.instant().minus(FRESH)))
                    .forEach(it -> form.with("point", it.id()));
        kept.stream()
                .map(it -> OptionView.of(
                        it.id().toString(),
                        page.t("cases.ask.sheet", it.organisationName(), page.shortDate(it.at()), it.tools())))
                .forEach(sheets::add);
        return sheets;
    }

    private List<LinkView> running(List<OrganisationSeat> mine, Page page) {
        return mine.stream()
                .flatMap(it -> cases.of(it.organisation()).stream()
                        .filter(one -> !one.state().ended())
                        .map(one -> new LinkView(
                                one.url(),
                                page.t(
                                        "cases.ask.running",
                                        it.name(),
                                        page.shortDate(one.request().openedAt()),
                                        page.t("cases.case.state." + one.state())))))
                .toList();
    }
}
