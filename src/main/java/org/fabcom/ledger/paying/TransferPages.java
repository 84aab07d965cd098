package org.fabcom.ledger.paying;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Transfer;
import org.fabcom.ledger.Transfer.Kind;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.ledger.wallet.WalletPages;
import org.fabcom.people.People;
import org.fabcom.people.invoicing.BillsDoor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One movement of a wallet. A payment is never erased: whoever was paid gives it back (E41). */
@Controller
record TransferPages(
        Ledger ledger, Acting acting, AmountForm amounts, People people, Recipients recipients, BillsDoor bills) {

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
        return switch (ledger.reverse(transfer.id(), me.party(), "page-" + form.value("cle"), form.value("raison"))) {
            case Booking.Booked it ->
                page.redirect(
                        wallet.at(WalletPages.HOME + "/mouvements/" + it.id()),
                        "ledger.giveback.done",
                        amounts.say(transfer.amounts(), page));
            case Booking.Refused refused -> {
                form.reject("raison", page.t("problem." + refused.why().code() + ".text"));
                yield page.refuse("ledger/transfer", view(wallet, transfer, form, page));
            }
        };
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
        boolean whole = following.stream()
                .anyMatch(later ->
                        later.kind() == Kind.REVERSAL && later.amounts().equals(it.amounts()));
        boolean back = givesBack(it, wallet) && !whole;
        boolean erased = back && it.payer() != null && recipients.erased(it.payer());
        return new TransferView(
                wallet,
                it.id().toString(),
                page.t("ledger.kind." + it.kind()),
                amounts.say(it.amounts(), page),
                name(it.payer(), page),
                name(it.payee(), page),
                it.by() == null
                        ? page.t("ledger.movement.house")
                        : people.name(it.by()).orElse(""),
                it.subject(),
                page.dateTime(it.at()),
                around(wallet, it, following, page),
                back && !erased,
                erased,
                bills(it, page),
                form);
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
