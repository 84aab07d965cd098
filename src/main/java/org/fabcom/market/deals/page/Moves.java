package org.fabcom.market.deals.page;

import module java.base;
import org.fabcom.market.deals.Deal;
import org.fabcom.market.deals.Deal.State;
import org.fabcom.market.deals.Terms;
import org.fabcom.market.deals.page.DealView.ActView;

/** Whose turn it is in a deal, what they may do now and what comes after. */
final class Moves {

    private Moves() {}

    static String now(Scene it, String rate) {
        if (it.deal().frozen()) return it.t("now.frozen");
        return switch (it.deal().state()) {
            case OPEN ->
                it.owner()
                        ? it.t("now.accept")
                        : it.t("now.OPEN", it.name(it.deal().owner()));
            case ACCEPTED ->
                it.terms().prices().isEmpty()
                        ? it.t("now.gift")
                        : it.payer()
                                ? it.t("now.pay", it.total())
                                : it.t("now.ACCEPTED", it.name(it.deal().payer()));
            case INVOICED ->
                it.payer()
                        ? it.t("now.pay", it.total())
                        : it.t("now.INVOICED", it.name(it.deal().payer()));
            case AWAITING ->
                it.payee()
                        ? it.t("now.receive")
                        : it.t("now.AWAITING", it.name(it.deal().payee()));
            case REFUNDING ->
                it.payer()
                        ? it.t("now.refunded")
                        : it.t("now.REFUNDING", it.name(it.deal().payer()));
            case DONE -> rate.isEmpty() ? "" : it.t("now.rate");
            default -> "";
        };
    }

    static List<String> next(Scene it) {
        boolean gift = it.terms().prices().isEmpty();
        return switch (it.deal().state()) {
            case OPEN ->
                gift
                        ? List.of(it.t("next.accepted"), it.t("next.done"))
                        : List.of(it.t("next.accepted"), it.t("next.paid"));
            case ACCEPTED, INVOICED -> gift ? List.of(it.t("next.done")) : List.of(it.t("next.paid"));
            case AWAITING -> List.of(it.t("next.done"));
            default -> List.of();
        };
    }

    static String go(Scene it) {
        var deal = it.deal();
        if (deal.frozen()) return "";
        return switch (deal.state()) {
            case OPEN -> it.owner() ? it.t("go.accept", it.total()) : "";
            case ACCEPTED ->
                it.terms().prices().isEmpty()
                        ? it.owner() || it.replier() ? it.t("go.gift") : ""
                        : it.payer() ? it.t("go.pay", it.total(), it.name(deal.payee())) : "";
            case INVOICED -> it.payer() ? it.t("go.pay", it.total(), it.name(deal.payee())) : "";
            case AWAITING -> it.payee() ? it.t("go.receive") : "";
            case REFUNDING -> it.payer() ? it.t("go.refunded") : "";
            default -> "";
        };
    }

    static String goAct(Deal deal, Terms terms) {
        return switch (deal.state()) {
            case OPEN -> "accepter";
            case ACCEPTED -> terms.prices().isEmpty() ? "fini" : "payer";
            case INVOICED -> "payer";
            case AWAITING -> "recu";
            case REFUNDING -> "rentre";
            default -> "";
        };
    }

    static List<ActView> acts(Scene it) {
        var acts = new ArrayList<ActView>();
        var deal = it.deal();
        if (deal.state() == State.OPEN && it.replier()) acts.add(act("retirer", false, false, it));
        if (deal.state() == State.ACCEPTED && it.payee() && !it.terms().prices().isEmpty())
            acts.add(act("facturer", false, false, it));
        if (deal.state() == State.REFUNDING && it.payee()) acts.add(act("reprendre", false, false, it));
        if (deal.state().running()
                && (it.owner() && deal.consentOwner() != null || it.replier() && deal.consentReplier() != null))
            acts.add(act("garder", false, false, it));
        return acts;
    }

    static List<ActView> openings(Scene it) {
        var acts = new ArrayList<ActView>();
        var deal = it.deal();
        boolean side = it.owner() || it.replier();
        if (deal.state() == State.OPEN && it.owner()) acts.add(act("refuser", true, true, it));
        if (deal.state().running()
                && (it.owner() && deal.consentOwner() == null || it.replier() && deal.consentReplier() == null))
            acts.add(act("annuler", true, true, it));
        if (deal.state() == State.DONE && it.payee() && (deal.payment() != null || deal.outside() != null))
            acts.add(act("rendre", true, true, it));
        if (side && deal.state().disputable()) acts.add(act("souci", true, true, it));
        return acts;
    }

    private static ActView act(String act, boolean words, boolean danger, Scene it) {
        return new ActView(
                act,
                it.t("act." + act),
                it.page().has("market.deal.act." + act + ".help") ? it.t("act." + act + ".help") : "",
                words,
                danger);
    }
}
