package org.fabcom.api;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.api.WalletAnswers.Accounts;
import org.fabcom.api.WalletAnswers.TransferAnswer;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.Receipt;
import org.fabcom.ledger.Refusal;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.fees.FeeRules;
import org.fabcom.ledger.paying.Recipients;
import org.fabcom.ledger.requests.Answer;
import org.fabcom.ledger.requests.PaymentRequests;
import org.fabcom.ledger.wallet.StatementFilter;
import org.fabcom.ledger.wallet.Statements;
import org.fabcom.web.Access;
import org.fabcom.web.OpensWith;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Wallets for programs: accounts, statements, transfers and payment requests of the wallets that the token's person may use. */
@RestController
@OpensWith("ledger")
record WalletApi(
        Ledger ledger,
        Currencies currencies,
        FeeRules fees,
        Statements statements,
        Recipients recipients,
        PaymentRequests requests,
        WalletScope scope,
        WalletRequest reader,
        WalletAnswers answers) {

    /** What one may pay in here, closed ones at the end. */
    @GetMapping("/api/v1/currencies")
    @Access(Access.Level.SIGNED_IN)
    WalletAnswers.CurrencyList currencies(Visitor me, HttpServletRequest request) {
        scope.reads(request, me, null);
        return answers.currencies(currencies.all(), fees.holding());
    }

    @GetMapping("/api/v1/accounts")
    @Access(Access.Level.SIGNED_IN)
    Accounts accounts(@RequestParam(required = false) @Nullable UUID party, Visitor me, HttpServletRequest request) {
        var wallet = scope.reads(request, me, party);
        return new Accounts(
                wallet.toString(),
                ledger.balances(wallet).stream()
                        .map(it -> answers.account(wallet, it))
                        .toList());
    }

    /** The last first; filters as on the page: monnaie, sens, du, au, q. */
    @GetMapping("/api/v1/statements")
    @Access(Access.Level.SIGNED_IN)
    Paged<WalletAnswers.MovementAnswer> statement(
            @RequestParam(required = false) @Nullable UUID party,
            Address address,
            Visitor me,
            HttpServletRequest request) {
        var wallet = scope.reads(request, me, party);
        var filter = StatementFilter.of(wallet, address);
        return Paged.of(
                address,
                statements.count(filter),
                (offset, most) -> statements.lines(filter, offset, most).stream()
                        .map(WalletAnswers::movement)
                        .toList());
    }

    /** 201 the first time, 200 with the same body when the same key comes again, 422 when it comes with another content. */
    @PostMapping("/api/v1/transfers")
    @Access(value = Access.Level.SIGNED_IN, asksItself = true)
    ResponseEntity<TransferAnswer> pay(Visitor me, HttpServletRequest request) {
        scope.pays(request, me, null);
        var key = WalletRequest.key(request);
        var asked = reader.read(request);
        var payer = scope.pays(request, me, asked.payer());
        var payee = somebody(WalletRequest.needed(asked.payee(), "/payee"), me);
        var order = new Order(payer, payee, asked.amounts(), me.party(), key, asked.subject());
        var told = new ArrayList<Receipt>();
        return switch (ledger.pay(order, told::add)) {
            case Booking.Refused refused -> throw refused(refused);
            case Booking.Booked it -> {
                var body = answers.transfer(
                        told.isEmpty() ? ledger.receipt(it.id()).orElseThrow() : told.getLast());
                yield it.again()
                        ? ResponseEntity.ok(body)
                        : ResponseEntity.created(URI.create("/api/v1/transfers/" + it.id()))
                                .body(body);
            }
        };
    }

    @GetMapping("/api/v1/transfers/{id}")
    @Access(Access.Level.SIGNED_IN)
    TransferAnswer transfer(UUID id, Visitor me, HttpServletRequest request) {
        scope.reads(request, me, null);
        return ledger.receipt(new TransferId(id))
                .filter(it -> uses(me, it.transfer().payer())
                        || uses(me, it.transfer().payee()))
                .map(answers::transfer)
                .orElseThrow(Problem::notFound);
    }

    private boolean uses(Visitor me, @Nullable PartyId party) {
        return party != null && scope.mayUse(me, party);
    }

    @GetMapping("/api/v1/payment-requests")
    @Access(Access.Level.SIGNED_IN)
    Paged<WalletAnswers.RequestAnswer> requests(
            @RequestParam(required = false) @Nullable UUID party,
            Address address,
            Visitor me,
            HttpServletRequest request) {
        var wallet = scope.reads(request, me, party);
        return Paged.of(
                address,
                requests.countOf(wallet),
                (offset, most) -> requests.of(wallet, offset, most).stream()
                        .map(answers::request)
                        .toList());
    }

    /** The payee asks; the payer answers on their pages, or through the address below. */
    @PostMapping("/api/v1/payment-requests")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<WalletAnswers.RequestAnswer> ask(Visitor me, HttpServletRequest request) {
        scope.pays(request, me, null);
        var key = WalletRequest.key(request);
        var asked = reader.read(request);
        var payee = scope.pays(request, me, asked.payee());
        var payer = somebody(WalletRequest.needed(asked.payer(), "/payer"), me);
        return switch (requests.ask(new Order(payer, payee, asked.amounts(), me.party(), key, asked.subject()))) {
            case Answer.NotPaid it -> throw refused(it.why());
            case Answer.TooLate late -> throw Problem.conflict();
            case Answer.Done it ->
                ResponseEntity.status(it.again() ? 200 : 201)
                        .body(answers.request(requests.find(it.id()).orElseThrow()));
        };
    }

    /** {@code refuse} by the payer, {@code withdraw} by the payee. */
    @PostMapping("/api/v1/payment-requests/{id}/{answer:refuse|withdraw}")
    @Access(value = Access.Level.SIGNED_IN, ends = true)
    WalletAnswers.RequestAnswer end(UUID id, String answer, Visitor me, HttpServletRequest request) {
        return answer(id, answer, me, request);
    }

    /** By the payer. */
    @PostMapping("/api/v1/payment-requests/{id}/{answer:accept}")
    @Access(Access.Level.SIGNED_IN)
    WalletAnswers.RequestAnswer answer(UUID id, String answer, Visitor me, HttpServletRequest request) {
        scope.pays(request, me, null);
        var asked = requests.find(id).orElseThrow(Problem::notFound);
        boolean byPayee = answer.toLowerCase(Locale.ROOT).equals("withdraw");
        if (!scope.mayUse(me, byPayee ? asked.payee() : asked.payer())) throw Problem.notFound();
        var outcome = switch (answer) {
            case "accept" -> requests.accept(id, me.party());
            case "refuse" -> requests.refuse(id, me.party(), "");
            case "withdraw" -> requests.withdraw(id, me.party());
            default -> throw Problem.notFound();
        };
        return switch (outcome) {
            case Answer.Done done -> answers.request(requests.find(id).orElseThrow());
            case Answer.TooLate late -> throw Problem.conflict();
            case Answer.NotPaid it -> throw refused(it.why());
        };
    }

    /** As on the pages: who has gone, a closed group and a group that one doesn't see are nobody. */
    private PartyId somebody(PartyId party, Visitor me) {
        if (recipients.find(party, me).isEmpty()) throw Problem.of(422, Refusal.UNKNOWN_PARTY.code());
        return party;
    }

    private static Problem refused(Booking.Refused refused) {
        return Problem.of(
                refused.why() == Refusal.CLOSED_RESERVATION ? 409 : 422,
                refused.why().code());
    }
}
