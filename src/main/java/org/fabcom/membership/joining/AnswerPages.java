package org.fabcom.membership.joining;

import static org.fabcom.web.field.Kinds.text;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Categories;
import org.fabcom.membership.Category;
import org.fabcom.membership.MemberTwins;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.membership.charters.Charter;
import org.fabcom.membership.charters.Charters;
import org.fabcom.membership.joining.Application.State;
import org.fabcom.membership.register.WaitingAtTheDesk;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.PairView;
import org.fabcom.web.field.PlainFormView.Choice;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The answer of the board to whoever asks to join. A refusal gives its reason. */
@Controller
record AnswerPages(
        Registers registers,
        Applications applications,
        Categories categories,
        Charters charters,
        MemberTwins twins,
        Joining joining,
        Sponsors sponsors)
        implements WaitingAtTheDesk {

    private static final String PATH = Register.PATH + "/demandes/{application}";
    private static final String YES = "ACCEPTED";
    private static final String NO = "REFUSED";
    private static final Field<String, String> REASON = Field.<String, String>of(
                    "motif", "reason", "membership.answer.reason", text(1000), it -> it)
            .sometimes();

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView show(UUID organisation, UUID application, Page page) {
        return page.show("web/deskpage", view(find(organisation, application), Form.empty(), page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView answer(UUID organisation, UUID application, Form form, Visitor me, Page page) {
        var it = find(organisation, application);
        var answer = form.value("reponse");
        var reason = REASON.read(form, page::t);
        if (!answer.equals(YES) && !answer.equals(NO)) form.reject("reponse", page.t("membership.answer.missing"));
        if (answer.equals(NO) && reason.isEmpty()) form.reject("motif", page.t("membership.reason.missing"));
        if (form.wrong()) return page.refuse("web/deskpage", view(it, form, page));
        var outcome = answer.equals(YES)
                ? joining.accept(application, reason, me.party())
                : joining.refuse(application, reason, me.party());
        var register = Register.url(it.organisation());
        return switch (outcome) {
            case DONE -> page.redirect(register, "membership.answered." + answer);
            case LATE -> page.redirectWithCare(register, "membership.late");
            case ALREADY -> page.redirectWithCare(register, "membership.already");
        };
    }

    /** Of several of one name the desk says whom to ask. */
    @PostMapping(PATH + "/parrain/{member}")
    @Access(seat = Seat.REFERENT)
    ModelAndView sponsor(UUID organisation, UUID application, UUID member, Page page) {
        var it = find(organisation, application);
        var url = Register.url(it.organisation()) + "/demandes/" + it.id();
        return sponsors.ask(it, member)
                ? page.redirect(url, "membership.sponsor.asked")
                : page.redirectWithCare(url, "membership.late");
    }

    private Application find(UUID organisation, UUID application) {
        registers.kept(organisation);
        return applications
                .find(application)
                .filter(it -> it.organisation().value().equals(organisation) && it.state() != State.UNCONFIRMED)
                .orElseThrow(Problem::notFound);
    }

    static String tone(State state) {
        return switch (state) {
            case ACCEPTED -> "good";
            case APPLIED -> "info";
            case UNCONFIRMED -> "care";
            case REFUSED, WITHDRAWN -> "neutral";
        };
    }

    private DeskPageView view(Application it, Form form, Page page) {
        var url = Register.url(it.organisation());
        var section = SectionView.of(page.t("membership.application"))
                .chip(page.t("membership.application." + it.state()), tone(it.state()))
                .pairs(pairs(it, page));
        var sections = new ArrayList<SectionView>();
        sections.add(section);
        sponsor(it, page).ifPresent(sections::add);
        var alike = twins.like(it.organisation(), it.contact());
        boolean waits = it.state() == State.APPLIED;
        if (waits && !alike.isEmpty())
            sections.add(SectionView.of(page.t("membership.alike"), page.t("membership.alike.text"))
                    .links(alike.stream()
                            .map(one ->
                                    new LinkView(one.url(), page.t("membership.alike.one", one.name(), one.number())))
                            .toList()));
        return new DeskPageView(
                it.contact().name(),
                new LinkView(url, page.t("membership.back")),
                page.t("membership.application.desk", page.date(it.madeOn())),
                List.of(),
                sections,
                waits
                        ? new FormView(
                                        form,
                                        List.of(REASON),
                                        url + "/demandes/" + it.id(),
                                        page.t("membership.answer.do"))
                                .choosing(new Choice(
                                        "reponse",
                                        page.t("membership.answer"),
                                        OptionView.all(List.of(YES, NO), one -> page.t("membership.answer." + one)),
                                        true))
                        : null);
    }

    /** Who was asked and what they said, or whom one may ask. */
    private Optional<SectionView> sponsor(Application it, Page page) {
        if (it.sponsor().isEmpty()) return Optional.empty();
        var section = SectionView.of(page.t("membership.sponsor.title", it.sponsor()));
        var vouching = sponsors.vouching(it.id()).orElse(null);
        if (vouching != null) {
            var said = vouching.said();
            var word = said == null ? "waits" : said ? "yes" : "no";
            return Optional.of(section.chip(
                    page.t("membership.sponsor." + word, vouching.name()),
                    said == null ? "info" : said ? "good" : "bad"));
        }
        if (it.state() != State.APPLIED) return Optional.empty();
        var url = Register.url(it.organisation()) + "/demandes/" + it.id() + "/parrain/";
        var known = sponsors.of(it).stream()
                .map(one ->
                        new LinkView(url + one.member(), page.t("membership.sponsor.ask", one.name(), one.number())))
                .toList();
        return Optional.of(
                known.isEmpty() ? section.chip(page.t("membership.sponsor.unknown"), "care") : section.acts(known));
    }

    private List<PairView> pairs(Application it, Page page) {
        var pairs = new ArrayList<PairView>();
        add(pairs, "membership.kind", page.t("membership.kind." + it.kind()), page);
        add(pairs, "membership.spokesperson", it.spokesperson(), page);
        add(pairs, "membership.email", it.contact().email(), page);
        add(pairs, "membership.phone", it.contact().phone(), page);
        add(pairs, "membership.address", it.contact().address(), page);
        add(
                pairs,
                "membership.category",
                categories.of(it.organisation()).stream()
                        .filter(one -> one.id().equals(it.category()))
                        .map(Category::name)
                        .findFirst()
                        .orElse(""),
                page);
        add(
                pairs,
                "membership.charter.title",
                charters.of(it.organisation()).stream()
                        .filter(one -> one.id().equals(it.charter()))
                        .map(Charter::version)
                        .map(one -> page.t("membership.charter.v", one))
                        .findFirst()
                        .orElse(""),
                page);
        add(pairs, "membership.sponsor", it.sponsor(), page);
        if (!it.words().isEmpty())
            pairs.add(
                    new PairView(page.t("membership.words"), it.words().lines().toList(), true));
        add(pairs, "membership.answer.reason", it.reason(), page);
        return pairs;
    }

    private static void add(List<PairView> pairs, String label, String value, Page page) {
        if (!value.isEmpty()) pairs.add(DeskPageView.pair(page.t(label), value));
    }

    @Override
    public Optional<SectionView> at(PartyId organisation, Page page) {
        var links = applications.waiting(organisation).stream()
                .map(it -> new LinkView(
                        Register.url(organisation) + "/demandes/" + it.id(),
                        page.t("membership.application.line", it.contact().name(), page.shortDate(it.madeOn()))))
                .toList();
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(SectionView.of(page.t("membership.applications")).links(links));
    }
}
