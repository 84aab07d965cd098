package org.fabcom.flows.lending;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockState;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.DeskPageView.RowView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.field.PlainFormView.Choice;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** The page of one object that is lent out, or may be. */
@Component
record LoanScreen(
        Loans loans, LoanLetters letters, Bookings bookings, LoanEnds ends, Optional<RentalDesk> desk, Clock clock) {

    static final String PATH = "/pesee/objet/{item}/location";
    static final String BOOKINGS = "/pesee/objet/{item}/reservations";
    static final String LIST = "/pesee/locations/{organisation}";
    static final Duty[] LENDS = {Duty.TILL, Duty.WORKSHOP, Duty.CHECK};

    static String url(UUID item) {
        return PATH.replace("{item}", item.toString());
    }

    static String bookings(UUID item) {
        return BOOKINGS.replace("{item}", item.toString());
    }

    static String late(PartyId owner) {
        return LIST.replace("{organisation}", owner.toString()) + "?etat=retard";
    }

    /** Whether this visitor writes its invoices. */
    boolean bills(PartyId owner, Visitor me) {
        return desk.filter(one -> one.bills(owner, me)).isPresent();
    }

    DeskPageView of(StockItem it, Form form, Visitor me, Page page) {
        var out = loans.out(it.id());
        var sections = new ArrayList<SectionView>();
        var till = desk.flatMap(one -> one.till(it.owner(), it.id(), me, page)).stream()
                .toList();
        out.ifPresent(loan -> sections.add(standing(loan, page).going(till)));
        ends.toCheck(it).ifPresent(loan -> sections.add(checking(loan, page)));
        sections.add(DeskPageView.table(
                page.t("loans.history"),
                headings(page),
                loans.of(it.id()).stream()
                        .filter(one -> one.back() != null)
                        .map(one -> RowView.of(cells(one, page)))
                        .toList(),
                page.t("loans.history.none")));
        boolean lent = it.state() == StockState.SALE && !it.described().consigned();
        var asked = out.isPresent() ? returning(out.get(), form, me, page) : lent ? lending(it, form, me, page) : null;
        return new DeskPageView(
                page.t("loans.of", it.title(page)),
                new LinkView("/pesee/objet/" + it.id(), it.title(page)),
                asked == null
                        ? page.t("loans.item.state", state(it, page), page.t("loans.item"))
                        : page.t("loans.lead"),
                links(it, out, till, page),
                sections,
                asked);
    }

    private static String state(StockItem it, Page page) {
        return page.t(it.state() == StockState.SALE ? "items.consigned" : "items.state." + it.state());
    }

    /** The till of a loan that is out stands by its sums. */
    private List<LinkView> links(StockItem it, Optional<Loan> out, List<LinkView> till, Page page) {
        int booked = bookings.of(it.id()).size();
        var links = new ArrayList<>(List.of(
                new LinkView("/pesee/locations/" + it.owner(), page.t("loans.title")),
                new LinkView(bookings(it.id()), page.t("loans.bookings.count", booked))));
        if (out.isEmpty()) links.addAll(till);
        for (var loan : out.stream().toList()) {
            if (loan.late(Days.today(clock))) links.add(paper(loan, page));
            links.add(new LinkView(url(it.id()) + "/jamais-rendu", page.t("loans.lost")));
        }
        return links;
    }

    private SectionView standing(Loan it, Page page) {
        var today = Days.today(clock);
        boolean late = it.late(today);
        var pairs = new ArrayList<>(List.of(
                DeskPageView.pair(page.t("loans.borrower"), it.borrower()),
                DeskPageView.pair(page.t("loans.contact"), it.contact().isEmpty() ? "–" : it.contact()),
                DeskPageView.pair(page.t("loans.from"), page.date(it.from())),
                DeskPageView.pair(page.t("loans.due"), page.date(it.due())),
                DeskPageView.pair(page.t("loans.deposit"), page.euros(it.deposit())),
                DeskPageView.pair(page.t("loans.price"), page.euros(it.price()))));
        it.why().lines().forEach(line -> pairs.add(DeskPageView.pair(page.t("loans.why"), line)));
        if (!it.words().isEmpty()) pairs.add(DeskPageView.pair(page.t("loans.words"), it.words()));
        var written = letters.of(it.id());
        written.forEach(day -> pairs.add(DeskPageView.pair(page.t("loans.letter.day"), page.date(day))));
        var section = SectionView.of(page.t("loans.now"))
                .chip(
                        late ? page.t("loans.state.late", it.over(today)) : page.t("loans.state.out"),
                        late ? "bad" : "info")
                .pairs(pairs);
        return !late || written.contains(today) ? section : section.acts(List.of(writing(it, "", page)));
    }

    /** It is on sale, and something was seen at its return. */
    private static SectionView checking(Loan it, Page page) {
        var back = it.back();
        return SectionView.of(page.t("loans.check"), back == null ? "" : back.damage())
                .acts(List.of(new LinkView(url(it.item()) + "/atelier", page.t("loans.check.do"))));
    }

    static LinkView paper(Loan it, Page page) {
        return new LinkView(url(it.item()) + "/lettre", page.t("loans.letter.paper"));
    }

    /** One touch writes: by mail if there is an address, else the printed letter is noted. {@code more}: of the address of the act. */
    static LinkView writing(Loan it, String more, Page page) {
        boolean mail = LoanLetters.reaches(it);
        return new LinkView(
                url(it.item()) + "/rappel?par=" + (mail ? "courriel" : "poste") + more,
                page.t(mail ? "loans.letter.do" : "loans.letter.post"));
    }

    private FormView lending(StockItem it, Form form, Visitor me, Page page) {
        if (form.names().isEmpty()) form.with("parti", Days.today(clock));
        var tariffs =
                desk.map(one -> one.tariffs(it.owner(), Days.today(clock))).orElse(List.of());
        var options = new ArrayList<>(List.of(OptionView.of("", page.t("loans.tariff.typed"))));
        tariffs.forEach(code -> options.add(OptionView.of(code, code)));
        var view = new FormView(
                        page.t("loans.lend"),
                        form,
                        LoanFields.shown(LoanFields.GOING, bills(it.owner(), me)),
                        url(it.id()),
                        page.t("loans.lend.do"))
                .hiding(Map.of("cle", form.value("cle").isEmpty() ? Ids.next().toString() : form.value("cle")));
        return tariffs.isEmpty() ? view : view.choosing(new Choice("tarif", page.t("loans.tariff"), options, true));
    }

    /** The whole deposit and the price of the days too many stand there already. */
    private FormView returning(Loan it, Form form, Visitor me, Page page) {
        var today = Days.today(clock);
        if (form.names().isEmpty()) {
            form.with("jour", today)
                    .with("rendue", LoanFields.plain(it.deposit()))
                    .with("retard", LoanFields.plain(lateFee(it, today, page)));
        }
        return new FormView(
                        page.t("loans.return"),
                        form,
                        LoanFields.shown(LoanFields.COMING, bills(it.owner(), me)),
                        url(it.item()) + "/retour",
                        page.t("loans.return.do"))
                .hiding(Map.of("pret", it.id().toString(), "calcul", LoanFields.plain(lateFee(it, today, page))));
    }

    /** What the rules say for the days too many. */
    long lateFee(Loan it, LocalDate today, Page page) {
        int days = it.over(today);
        if (days == 0 || it.tariff().isEmpty()) return 0;
        return desk.flatMap(one -> one.price(it.owner(), it.tariff(), days, today, page))
                .map(RentalDesk.Rent::cents)
                .orElse(0L);
    }

    static List<String> headings(Page page) {
        return List.of(
                page.t("loans.borrower"),
                page.t("loans.when"),
                page.t("loans.price"),
                page.t("loans.deposit"),
                page.t("loans.damage"));
    }

    static String[] cells(Loan it, Page page) {
        var back = it.back();
        var end = back == null ? it.due() : back.day();
        var deposit = back == null
                ? page.euros(it.deposit())
                : page.t("loans.deposit.told", page.euros(back.deposit()), page.euros(it.deposit()));
        var price = back == null || back.late() == 0
                ? page.euros(it.price())
                : page.t("loans.price.late", page.euros(it.price()), page.euros(back.late()));
        return new String[] {
            it.borrower(),
            page.days(it.from(), end),
            price,
            it.deposit() == 0 ? "–" : deposit,
            back == null || back.damage().isEmpty()
                    ? "–"
                    : back.lost() ? page.t("loans.lost.told", back.damage()) : back.damage()
        };
    }
}
