package org.fabcom.ledger.paying;

import static java.util.Objects.requireNonNull;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Transfer;
import org.fabcom.ledger.Transfer.Kind;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.ledger.wallet.WalletPages;
import org.fabcom.people.People;
import org.fabcom.people.invoicing.BillsDoor;
import org.fabcom.people.invoicing.CountedPayments;
import org.fabcom.people.invoicing.CountedPayments.Counted;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One movement of a wallet. A payment is never erased: whoever was paid gives it back (E41). */
@Controller
record TransferPages(
        Ledger ledger,
        Acting acting,
        AmountForm amounts,
        People people,
        Recipients recipients,
        BillsDoor bills,
        ObjectProvider<CountedPayments> counts,
        TransactionTemplate transaction) {

    private static final String PATH = WalletPages.HOME + "/mouvements/{id}";
    private static final Set<Kind> GIVEN_BACK = EnumSet.of(Kind.PAYMENT, Kind.SETTLE);

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID id, Address address, Visitor me, Page page) {
        var wallet = acting.of(me, Acting.pour(address));
        return page.show(
                "ledger/transfer", view(wallet, mine(id, wallet), Form.empty().with("cle", Ids.token()), page));
    }

    @PostMapping(PATH + "/rendre")
    @Access(value = Access.Level.SIGNED_IN, ends = true)
    ModelAndView giveBack(UUID id, Visitor me, Form form, Page page) {
        var wallet = acting.of(me, form.value("pour"));
        var transfer = mine(id, wallet);
        if (!givesBack(transfer, wallet)) throw Problem.of(422, "FC-4711");
        if (!form.value("cle").matches("[0-9a-f]{32}")) throw Problem.badRequest();
        var some = amounts.part(rest(transfer, form), form, page);
        if (form.wrong()) return page.refuse("ledger/transfer", view(wallet, transfer, form, page));
        var off = new ArrayList<Counted>();
        return switch (reverse(transfer, some, form, off, me, page)) {
            case Booking.Booked it -> {
                var at = wallet.at(WalletPages.HOME + "/mouvements/" + it.id());
                var said = amounts.say(some, page);
                yield off.isEmpty()
                        ? page.redirect(at, "ledger.giveback.done", said)
                        : page.redirect(at, "ledger.giveback.off", said, said(off, page));
            }
            case Booking.Refused refused -> {
                form.reject(
                        form.has("part", "oui") ? "montant" : "raison",
                        page.t("problem." + refused.why().code() + ".text"));
                yield page.refuse("ledger/transfer", view(wallet, transfer, form, page));
            }
        };
    }

    /** With it, what invoices count of it comes off them: all or nothing. */
    private Booking reverse(Transfer it, List<Amount> some, Form form, List<Counted> off, Visitor me, Page page) {
        return requireNonNull(transaction.execute(status -> {
            var id = it.id().value();
            counts.ifAvailable(one -> one.hold(id));
            var booking = ledger.reverse(it.id(), some, me.party(), "page-" + form.value("cle"), reason(form));
            if (booking instanceof Booking.Booked)
                counts.ifAvailable(one -> off.addAll(one.takeOff(id, me.party(), page)));
            return booking;
        }));
    }

    private static String reason(Form form) {
        return form.value(form.has("part", "oui") ? "raison-part" : "raison");
    }

    private static String said(List<Counted> all, Page page) {
        return all.stream()
                .map(it -> page.t("ledger.transfer.counted.one", it.reference(), page.euros(it.cents())))
                .collect(Collectors.joining(", "));
    }

    /** As the form said it, so that the same form sent twice says the same; without it, all. */
    private static List<Amount> rest(Transfer it, Form form) {
        var said = it.amounts().stream()
                .flatMap(one -> Pattern.compile(one.currency() + ":([1-9][0-9]{0,12})")
                        .matcher(form.value("reste"))
                        .results()
                        .limit(1)
                        .map(found -> new Amount(one.currency(), Long.parseLong(found.group(1))))
                        .filter(found -> found.units() <= one.units()))
                .toList();
        return said.isEmpty() ? it.amounts() : said;
    }

    /** What did not go back yet. */
    private static List<Amount> left(Transfer it, List<Transfer> following) {
        return it.amounts().stream()
                .flatMap(one -> {
                    long left = one.units() - back(following, one.currency());
                    return left > 0 ? Stream.of(new Amount(one.currency(), left)) : Stream.empty();
                })
                .toList();
    }

    private static long back(List<Transfer> following, CurrencyId currency) {
        return following.stream()
                .filter(it -> it.kind() == Kind.REVERSAL)
                .flatMap(it -> it.amounts().stream())
                .filter(it -> it.currency().equals(currency))
                .mapToLong(Amount::units)
                .sum();
    }

    /** Somebody else's movement is as if it did not exist. */
    private Transfer mine(UUID id, Acting.Wallet wallet) {
        return ledger.find(new TransferId(id))
                .filter(it ->
                        wallet.party().equals(it.payer()) || wallet.party().equals(it.payee()))
                .orElseThrow(Problem::notFound);
    }

    private static boolean givesBack(Transfer it, Acting.Wallet wallet) {
        return GIVEN_BACK.contains(it.kind()) && wallet.party().equals(it.payee());
    }

    private TransferView view(Acting.Wallet wallet, Transfer it, Form form, Page page) {
        var following = ledger.following(it.id());
        var left = left(it, following);
        boolean back = givesBack(it, wallet) && !left.isEmpty();
        var counted = counts.stream()
                .flatMap(one -> one.of(it.id().value(), page).stream())
                .toList();
        boolean erased = back && it.payer() != null && recipients.erased(it.payer());
        return new TransferView(
                wallet,
                it.id().toString(),
                page.t("ledger.kind." + it.kind()),
                amounts.say(it.amounts(), page),
                amounts.say(left, page),
                left.stream().map(one -> one.currency() + ":" + one.units()).collect(Collectors.joining(" ")),
                name(it.payer(), page),
                name(it.payee(), page),
                it.by() == null
                        ? page.t("ledger.movement.house")
                        : people.name(it.by()).orElse(""),
                it.subject(),
                page.dateTime(it.at()),
                around(wallet, it, following, page),
                counted.stream()
                        .map(one -> new LinkView(one.url(), said(List.of(one), page)))
                        .toList(),
                back ? off(left, counted, page) : "",
                back && !erased && left.size() == 1,
                back && !erased,
                erased,
                bills(it, page),
                form);
    }

    /** What coming back does to invoices; empty: nothing. */
    private String off(List<Amount> left, List<Counted> counted, Page page) {
        long on = counted.stream()
                .filter(it -> !it.held())
                .mapToLong(Counted::cents)
                .sum();
        long all = counted.stream().mapToLong(Counted::cents).sum();
        long free = left.stream().mapToLong(Amount::units).sum() - all; // at par, as invoices count them
        var off = on == 0
                ? ""
                : free > 0 ? page.t("ledger.giveback.beyond", page.euros(free)) : page.t("ledger.giveback.counted");
        return all == on ? off : (off + " " + page.t("ledger.giveback.held", page.euros(all - on))).strip();
    }

    private BillsDoor.@Nullable View bills(Transfer it, Page page) {
        return it.payee() == null || !GIVEN_BACK.contains(it.kind())
                ? null
                : bills.paid(it.payee(), it.id().value(), page);
    }

    private List<LinkView> around(Acting.Wallet wallet, Transfer it, List<Transfer> following, Page page) {
        var around = new ArrayList<LinkView>();
        if (it.concerns() != null) ledger.find(it.concerns()).ifPresent(first -> around.add(link(wallet, first, page)));
        following.forEach(later -> around.add(link(wallet, later, page)));
        if (wallet.party().equals(it.payer()))
            ledger.receipt(it.id()).ifPresent(with -> {
                for (var fee : with.fees())
                    around.add(new LinkView(
                            url(wallet, fee.id()),
                            page.t("ledger.fee.of", fee.label(), amounts.say(List.of(fee.amount()), page))));
                if (with.feeOf() != null)
                    around.add(new LinkView(url(wallet, with.feeOf()), page.t("ledger.fee.payment")));
            });
        return around;
    }

    private LinkView link(Acting.Wallet wallet, Transfer it, Page page) {
        return new LinkView(
                url(wallet, it.id()),
                page.t("ledger.kind." + it.kind()) + " · " + amounts.say(it.amounts(), page) + " · "
                        + page.shortDate(it.at()));
    }

    private static String url(Acting.Wallet wallet, TransferId id) {
        return wallet.at(WalletPages.HOME + "/mouvements/" + id);
    }

    private String name(@Nullable PartyId party, Page page) {
        return party == null
                ? page.t("ledger.movement.source")
                : people.name(party).orElse("");
    }
}
