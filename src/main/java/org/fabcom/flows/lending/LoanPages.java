package org.fabcom.flows.lending;

import module java.base;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItems;
import org.fabcom.flows.lending.LoanFields.Coming;
import org.fabcom.flows.lending.LoanFields.Going;
import org.fabcom.flows.lending.RentalDesk.Billed;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One object goes for a time, and comes back (R6). */
@Controller
record LoanPages(
        StockItems items,
        Loans loans,
        LoanLetters letters,
        Bookings bookings,
        Gate gate,
        LoanScreen screen,
        LoanEnds ends,
        Optional<RentalDesk> desk,
        Pdf pdf,
        Clock clock) {

    private static final String PATH = LoanScreen.PATH;
    private static final Map<String, String> FIELD = Map.of(
            "loans.due.wrong", "retour",
            "loans.due.far", "retour",
            "loans.from.wrong", "parti",
            "loans.from.far", "parti",
            "loans.overlap", "parti",
            "loans.booked", "retour");

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID item, Address address, Visitor me, Page page) {
        var form = Form.empty();
        if (loans.out(item).isEmpty())
            bookings.of(item).stream()
                    .filter(it -> it.id().toString().equals(address.value("reservation")))
                    .forEach(it -> form.with("emprunteur", it.borrower())
                            .with("contact", it.contact())
                            .with("retour", it.due())
                            .with("parti", Days.today(clock)));
        return page.show("web/deskpage", screen.of(find(item, me), form, me, page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView lend(UUID item, Form form, Visitor me, Page page) {
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
                                List.of(new Billed(page.t("loans.line", it.title(page)), loan.price(), loan.why())),
                                me));
        if (done != null && done.why().equals("loans.over"))
            return page.redirectWithCare(LoanScreen.url(item), done.why());
        if (done != null && !done.why().isEmpty())
            form.reject(FIELD.getOrDefault(done.why(), "emprunteur"), page.t(done.why()));
        if (form.wrong() || done == null) return page.refuse("web/deskpage", screen.of(it, form, me, page));
        return done.also().isEmpty()
                ? page.redirect(LoanScreen.url(item), "loans.lent")
                : page.redirect(done.also(), "loans.lent.invoice");
    }

    @PostMapping(PATH + "/retour")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView takeBack(UUID item, Form form, Visitor me, Page page) {
        var it = find(item, me);
        var loan = loans.out(item).orElse(null);
        if (loan == null || !form.has("pret", loan.id().toString()))
            return page.redirectWithCare(LoanScreen.url(item), "loans.over");
        var said = LoanFields.COMING.read(form, page::t);
        var back = said.isPresent() ? back(loan, said.get(), form, me, page) : null;
        var done = back == null
                ? null
                : loans.takeBack(loan.id(), back, () -> {
                    if (said.orElseThrow().workshop()) ends.toWorkshop(loan.returned(back), me);
                    return bill(
                            said.orElseThrow().bill(),
                            loan.returned(back),
                            List.of(
                                    new Billed(
                                            page.t("loans.line.late", it.title(page)),
                                            back.late(),
                                            page.days(loan.due().plusDays(1), back.day())),
                                    new Billed(
                                            page.t("loans.line.kept", it.title(page)), loan.kept(back), back.damage())),
                            me);
                });
        if (done != null && !done.why().isEmpty())
            form.reject(done.why().equals("loans.damage.missing") ? "constat" : "jour", page.t(done.why()));
        if (form.wrong() || done == null) return page.refuse("web/deskpage", screen.of(it, form, me, page));
        return done.also().isEmpty()
                ? page.redirect(LoanScreen.url(item), "loans.back")
                : page.redirect(
                        done.also(),
                        back != null && loan.kept(back) > 0 ? "loans.back.invoice.kept" : "loans.back.invoice");
    }

    /** To whoever is late with it. */
    @PostMapping(PATH + "/rappel")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView remind(UUID item, Address address, Visitor me, Page page) {
        var it = find(item, me);
        boolean printed = address.value("par").equals("poste");
        boolean sent = loans.out(item)
                .filter(loan -> printed ? letters.posted(loan, me.party()) : letters.write(loan, it.name(), me.party()))
                .isPresent();
        var back = address.value("liste").equals("oui") ? LoanScreen.late(it.owner()) : LoanScreen.url(item);
        return sent
                ? page.redirect(back, printed ? "loans.letter.posted" : "loans.letter.sent")
                : page.redirectWithCare(back, "loans.letter.none");
    }

    /** The same letter, for the post. */
    @GetMapping(PATH + "/lettre")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> paper(UUID item, Visitor me, Page page) {
        var it = find(item, me);
        var loan = loans.out(item).filter(one -> one.late(Days.today(clock))).orElseThrow(Problem::notFound);
        return pdf.answer(
                "retard-" + it.number() + ".pdf", "web/letterpaper", letters.sheet(loan, it.name(), page), page);
    }

    /** The address of the draft of its invoice; empty: none is asked, or there is nothing to pay. */
    private String bill(boolean asked, Loan it, List<Billed> all, Visitor me) {
        var lines = all.stream().filter(one -> one.cents() > 0).toList();
        return asked && !lines.isEmpty() && screen.bills(it.owner(), me)
                ? desk.orElseThrow().draft(it, lines, me)
                : "";
    }

    private @Nullable Loan loan(UUID key, StockItem it, Going said, Form form, Visitor me, Page page) {
        var today = Days.today(clock);
        var from = said.from() == null ? today : said.from();
        if (from.isAfter(today)) form.reject("parti", page.t("loans.from.wrong"));
        if (from.isBefore(today.minusDays(Loan.MOST_DAYS))) form.reject("parti", page.t("loans.from.far"));
        var due = said.due();
        if (due != null && due.isBefore(from)) form.reject("retour", page.t("loans.due.wrong"));
        if (due != null && due.isAfter(from.plusDays(Loan.MOST_DAYS))) form.reject("retour", page.t("loans.due.far"));
        int deposit = LoanFields.cents(form, "caution", page);
        int typed = LoanFields.cents(form, "prix", page);
        var tariff = form.value("tarif");
        if (form.wrong() || due == null) return null;
        var rent = said.price().isEmpty() && !tariff.isEmpty()
                ? desk.flatMap(one -> one.price(it.owner(), tariff, Loan.days(from, due), from, page))
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
                from,
                due,
                deposit,
                rent.map(one -> Math.toIntExact(one.cents())).orElse(typed),
                rent.isPresent() ? tariff : "",
                rent.map(RentalDesk.Rent::why).orElse(""),
                said.words(),
                me.party(),
                null,
                clock.instant(),
                null);
    }

    private Loan.@Nullable Back back(Loan it, Coming said, Form form, Visitor me, Page page) {
        var today = Days.today(clock);
        var day = said.day() == null ? today : said.day();
        int deposit = said.deposit().isEmpty() ? 0 : LoanFields.cents(form, "rendue", page);
        if (deposit > it.deposit()) form.reject("rendue", page.t("loans.deposit.more", page.euros(it.deposit())));
        int late = late(it, day, form, page);
        if (late > 0 && it.over(day) == 0) form.reject("retard", page.t("loans.late.none"));
        return form.wrong() ? null : new Loan.Back(day, deposit, late, said.damage(), me.party(), false);
    }

    /** What stood there was for another day: nobody touched it, so it is what the rules say for this one. */
    private int late(Loan it, LocalDate day, Form form, Page page) {
        boolean touched = !form.value("calcul").equals(form.value("retard"))
                || form.value("calcul").isEmpty();
        return touched ? LoanFields.cents(form, "retard", page) : Math.toIntExact(screen.lateFee(it, day, page));
    }

    private StockItem find(UUID item, Visitor me) {
        var it = items.find(item).orElseThrow(Problem::notFound);
        gate.site(it.described().site(), me, LoanScreen.LENDS);
        return it;
    }
}
