package org.fabcom.ledger.wallet;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.Wallets;
import org.fabcom.people.People;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/** For whom a visitor acts on a page of the wallet: themselves, or the party of {@code pour} if its wallet is theirs to use. */
@Component
public final class Acting {

    /** A wallet in use; {@code pour} is empty for one's own. */
    public record Wallet(PartyId party, String name, boolean own) {

        /** The path with this wallet in its address. */
        public String at(String path) {
            if (own) return path;
            return path + (path.contains("?") ? "&" : "?") + "pour=" + party;
        }

        public String pour() {
            return own ? "" : party.toString();
        }
    }

    private final Wallets wallets;
    private final People people;

    Acting(Wallets wallets, People people) {
        this.wallets = wallets;
        this.people = people;
    }

    /** Stops the request when the wallet is not the visitor's to use. */
    public Wallet of(Visitor me, String pour) {
        if (pour.isEmpty() || pour.equals(me.party().toString())) return new Wallet(me.party(), me.name(), true);
        var party = party(pour);
        if (!wallets.mayUse(me, party)) throw Problem.forbidden();
        return new Wallet(party, people.name(party).orElseThrow(Problem::notFound), false);
    }

    /** All wallets of the visitor, to change from one to another; none when there is but their own. */
    List<OptionView> others(Visitor me, Page page) {
        var all = wallets.of(me);
        if (all.size() < 2) return List.of();
        var names = people.names(all);
        return all.stream()
                .map(it -> it.equals(me.party())
                        ? OptionView.of("", page.t("ledger.wallet.mine"))
                        : OptionView.of(it.toString(), names.getOrDefault(it, "")))
                .toList();
    }

    /** A party in an address; 404 if it is not one. */
    public static PartyId party(String typed) {
        return new PartyId(Ids.read(typed).orElseThrow(Problem::notFound));
    }

    public static String pour(Address address) {
        return address.value("pour");
    }
}
