package org.fabcom.flows.lending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.flows.Duty;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItems;
import org.fabcom.flows.lending.LoanFields.Coming;
import org.fabcom.flows.lending.LoanFields.Going;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.PlainFormView.Choice;
import org.fabcom.web.look.DeskPageView;
import org.fabcom.web.look.DeskPageView.FormView;
import org.fabcom.web.look.DeskPageView.RowView;
import org.fabcom.web.look.DeskPageView.SectionView;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One object goes for a time, and comes back (R6). */
@Controller
final class LoanPages {

    static final Duty[] LENDS = {Duty.TILL, Duty.WORKSHOP, Duty.CHECK};
    private static final String PATH = "/pesee/objet/{item}/location";

    private final StockItems items;
    private final Loans loans;
    private final Gate gate;
    private final Optional<RentalDesk> desk;
    private final Clock clock;

    LoanPages(StockItems items, Loans loans, Gate gate, Optional<RentalDesk> desk, Clock clock) {
        this.items = items;
        this.loans = loans;
        this.gate = gate;
        this.desk = desk;
        this.clock = clock;
    }

    static String url(UUID item) {
        return PATH.replace("{item}", item.toString());
    }

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(@PathVariable UUID item, Visitor me, Page page) {
        return page.show("web/deskpage", view(find(item, me), Form.empty(), me, page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView lend(@PathVariable UUID item, Form form, Visitor me, Page page) {
        var it = find(item, me);
        var key = Ids.read(form.value("cle")).orElseThrow(Problem::badRequest);
        var said = LoanFields.GOING.read(form, page::t);
        var loan = said.isPresent() ? loan(key, it, said.get(), form, me, page) : null;
        var done = loan == null
                ? null
                : loans.lend(
                        loan,
                        () -> bill(
                                said.orElseThrow().bill(),
                                loan,
                                page.t("loans.line", title(it, page)),
                                loan.price(),
                                loan.why(),
                                me));
        if (done != null && done.why().equals("loans.over")) return page.redirectWithCare(url(item), done.why());
        if (done != null && !done.why().isEmpty())
            form.reject(done.why().startsWith("loans.due.") ? "retour" : "emprunteur", page.t(done.why()));
        if (form.wrong() || done == null) return page.refuse(422, "web/deskpage", view(it, form, me, page));
        return done.also().isEmpty()
                ? page.redirect(url(item), "loans.lent")
                : page.redirect(done.also(), "loans.lent.invoice");
    }

    @PostMapping(PATH + "/retour")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView takeBack(@PathVariable UUID item, Form form, Visitor me, Page page) {
        var it = find(item, me);
        var loan = loans.out(item).orElse(null);
        if (loan == null || !form.has("pret", loan.id().toString()))
            return page.redirectWithCare(url(item), "loans.over");
        var said = LoanFields.COMING.read(form, page::t);
        var back = said.isPresent() ? back(loan, said.get(), form, me, page) : null;
        var done = back == null
                ? null
                : loans.takeBack(
                        loan.id(),
                        back,
                        () -> bill(
                                said.orElseThrow().bill(),
                                loan,
                                page.t("loans.line.late", title(it, page)),
                                back.late(),
                                "",
                                me));
        if (done != null && !done.why().isEmpty())
            form.reject(done.why().equals("loans.damage.missing") ? "constat" : "jour", page.t(done.why()));
        if (form.wrong() || done == null) return page.refuse(422, "web/deskpage", view(it, form, me, page));
        return done.also().isEmpty()
                ? page.redirect(url(item), "loans.back")
                : page.redirect(done.also(), "loans.back.invoice");
    }

    private boolean bills(PartyId owner, Visitor me) {
        return desk.filter(one -> one.bills(owner, me)).isPresent();
    }

    /** The address of the draft of its invoice; empty: none is asked, or there is nothing to pay. */
    private String bill(boolean asked, Loan it, String label, int cents, String why, Visitor me) {
        return asked && cents > 0 && bills(it.owner(), me) ? desk.orElseThrow().draft(it, label, cents, why, me) : "";
    }

    private @Nullable Loan loan(UUID key, StockItem it, Going said, Form form, Visitor me, Page page) {
        var today = Days.today(clock);
        var due = said.due();
        if (due != null && due.isBefore(today)) form.reject("retour", page.t("loans.due.wrong"));
        if (due != null && due.isAfter(today.plusDays(Loan.MOST_DAYS))) form.reject("retour", page.t("loans.due.far"));
        int deposit = LoanFields.cents(form, "caution", page);
        int typed = LoanFields.cents(form, "prix", page);
        var tariff = form.value("tarif");
        if (form.wrong() || due == null) return null;
        var rent = said.price().isEmpty() && !tariff.isEmpty()
                ? desk.flatMap(one -> one.price(it.owner(), tariff, Loan.days(today, due), today, page))
                : Optional.<RentalDesk.Rent>empty();
        if (said.price().isEmpty() && !tariff.isEmpty() && rent.isEmpty()) {
            form.reject("tarif", page.t("loans.tariff.none"));
            return null;
        }
        if (rent.filter(one -> one.cents() > StockItem.MOST_CENTS).isPresent()) {
            form.reject("tarif", page.t("items.price.wrong", page.euros(StockItem.MOST_CENTS)));
            return null;
        }
        return new Loan(
                key,
                it.owner(),
                it.id(),
                said.borrower(),
                said.contact(),
                today,
                due,
                deposit,
                rent.map(one -> Math.toIntExact(one.cents())).orElse(typed),
                rent.isPresent() ? tariff : "",
                rent.map(RentalDesk.Rent::why).orElse(""),
                said.words(),
                me.party(),
                null);
    }

    private Loan.@Nullable Back back(Loan it, Coming said, Form form, Visitor me, Page page) {
        var today = Days.today(clock);
        var day = said.day() == null ? today : said.day();
        int deposit = said.deposit().isEmpty() ? 0 : LoanFields.cents(form, "rendue", page);
        if (deposit > it.deposit()) form.reject("rendue", page.t("loans.deposit.more", page.euros(it.deposit())));
        int late = LoanFields.cents(form, "retard", page);
        if (late > 0 && it.over(day) == 0) form.reject("retard", page.t("loans.late.none"));
        return form.wrong() ? null : new Loan.Back(day, deposit, late, said.damage(), me.party());
    }

    private StockItem find(UUID item, Visitor me) {
        var it = items.find(item).orElseThrow(Problem::notFound);
        gate.site(it.described().site(), me, LENDS);
        return it;
    }

    private List<LinkView> links(StockItem it, Visitor me, Page page) {
        var links = new ArrayList<>(List.of(new LinkView("/pesee/locations/" + it.owner(), page.t("loans.title"))));
        desk.flatMap(one -> one.till(it.owner(), it.id(), me, page)).ifPresent(links::add);
        return links;
    }

    static String title(StockItem it, Page page) {
        return page.t("items.numbered", it.number(), it.name());
    }

    private DeskPageView view(StockItem it, Form form, Visitor me, Page page) {
        var out = loans.out(it.id());
        var sections = new ArrayList<SectionView>();
        out.ifPresent(loan -> sections.add(standing(loan, page)));
        sections.add(DeskPageView.table(
                page.t("loans.history"),
                headings(page),
                loans.of(it.id()).stream()
                        .filter(one -> one.back() != null)
                        .map(one -> RowView.of(cells(one, page)))
                        .toList(),
                page.t("loans.history.none")));
        var asked = out.map(loan -> returning(loan, form, me, page)).orElseGet(() -> lending(it, form, me, page));
        return new DeskPageView(
                page.t("loans.of", title(it, page)),
                new LinkView("/pesee/objet/" + it.id(), title(it, page)),
                page.t("loans.lead"),
                links(it, me, page),
                sections,
                asked);
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
        return SectionView.of(page.t("loans.now"))
                .chip(
                        late ? page.t("loans.state.late", it.over(today)) : page.t("loans.state.out"),
                        late ? "bad" : "info")
                .pairs(pairs);
    }

    private FormView lending(StockItem it, Form form, Visitor me, Page page) {
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
                .hiding(Map.of("pret", it.id().toString()));
    }

    private long lateFee(Loan it, LocalDate today, Page page) {
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
            page.t("loans.between", page.shortDate(it.from()), page.shortDate(end)),
            price,
            it.deposit() == 0 ? "–" : deposit,
            back == null || back.damage().isEmpty() ? "–" : back.damage()
        };
    }
}
