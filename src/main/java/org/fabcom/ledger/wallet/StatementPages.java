package org.fabcom.ledger.wallet;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.Transfer;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.fabcom.web.listing.Counts;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Source;
import org.fabcom.web.print.Pdf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The statement of a wallet: filters, pages, files and PDF. */
@Controller
record StatementPages(Statements statements, Movements movements, Currencies currencies, Acting acting, Pdf pdf) {

    private static final String PATH = WalletPages.HOME + "/releve";
    /** More lines on paper help nobody: the files have them all. */
    private static final int ON_PAPER = 500;

    /** A movement, and who pressed the button. */
    private record Line(Movement of, String by) {
        Currency currency() {
            return of.currency();
        }
    }

    private static final Listing<Line> STATEMENT = Listing.<Line>of("releve", "ledger.csv.")
            .most(Statements.MOST)
            .time("date", it -> it.of().at())
            .choice("kind", Transfer.Kind.class, it -> it.of().kind(), "ledger.kind.")
            .words("with", (it, page) -> Movements.title(it.of(), page))
            .text("subject", it -> it.of().subject())
            .text("by", Line::by)
            .text("currency", it -> it.currency().name())
            .amount("amount", it -> it.currency().plain(it.of().change()))
            .amount("reserved", it -> it.currency().plain(it.of().reserved()))
            .amount(
                    "balance",
                    it -> it.currency().external()
                            ? ""
                            : it.currency().plain(it.of().availableAfter()))
            .text("id", it -> it.of().transfer().toString());

    private static final Facet DIRECTION = Facet.one("sens", "ledger.direction")
            .of(StatementFilter.DIRECTIONS, "ledger.direction.")
            .withZeros();

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(Address address, Visitor me, Page page) {
        return page.show("ledger/statement", view(address, Paging.USUAL, me, page));
    }

    @GetMapping(PATH + ".pdf")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> paper(Address address, Visitor me, Page page) {
        var view = view(address, ON_PAPER, me, page);
        return pdf.answer(page.t("ledger.statement.file") + ".pdf", "ledger/statementpaper", view, page);
    }

    @GetMapping(PATH + Listing.FILES)
    @Access(Access.Level.SIGNED_IN)
    void files(Address address, Visitor me, Page page, HttpServletResponse response) throws IOException {
        var wallet = acting.of(me, Acting.pour(address));
        STATEMENT
                .under("", page.t("ledger.statement.file"))
                .answer(
                        address,
                        page,
                        asked(wallet, address)
                                .drawn(some -> some.stream()
                                        .map(it -> new Line(it, movements.by(it, wallet)))
                                        .toList()),
                        response);
    }

    private StatementView view(Address address, int most, Visitor me, Page page) {
        var wallet = acting.of(me, Acting.pour(address));
        var lines = asked(wallet, address)
                .drawn(some -> some.stream()
                        .map(it -> movements.view(it, wallet, page))
                        .toList());
        var dates = Form.empty().with("du", address.value("du")).with("au", address.value("au"));
        return new StatementView(
                wallet,
                STATEMENT.facets(List.of(currency(), DIRECTION)).page(address, page, most, lines),
                dates,
                address.at(PATH + ".pdf").toString());
    }

    private Facet currency() {
        var names = new LinkedHashMap<String, String>();
        currencies.all().forEach(it -> names.put(it.id().toString(), it.name()));
        return Facet.one("monnaie", "ledger.currency")
                .of(List.copyOf(names.keySet()), (it, page) -> names.getOrDefault(it, ""));
    }

    private Source<Movement> asked(Acting.Wallet wallet, Address address) {
        var filter = StatementFilter.of(wallet.party(), address);
        return Source.of(() -> counts(filter), (offset, most) -> statements.lines(filter, offset, most));
    }

    private Counts counts(StatementFilter filter) {
        var currency = new HashMap<String, Long>();
        for (var it : currencies.all())
            currency.put(it.id().toString(), statements.count(filter.withCurrency(it.id())));
        var direction = new HashMap<String, Long>();
        for (var it : StatementFilter.DIRECTIONS) direction.put(it, statements.count(filter.withDirection(it)));
        return new Counts(statements.count(filter), Map.of("monnaie", currency, "sens", direction));
    }
}
