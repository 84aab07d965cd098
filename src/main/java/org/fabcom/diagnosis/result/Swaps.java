package org.fabcom.diagnosis.result;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Offer;
import org.fabcom.catalogue.Precision;
import org.fabcom.catalogue.choosing.Choice;
import org.fabcom.catalogue.pictures.IconRoom;
import org.fabcom.catalogue.wording.UseWords;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.Instead;
import org.fabcom.diagnosis.Item;
import org.fabcom.diagnosis.Verdict;
import org.fabcom.diagnosis.result.ResultView.SwapView;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** Each tool and what we would take instead, in one line with its reason, its price if somebody read it, and one door. */
final class Swaps {

    private static final int DRAWN = 1_300;

    private static final Set<String> INSTALLED = Set.of("desktop", "mobile", "both");

    private final Page page;
    private final IconRoom icons = new IconRoom(DRAWN);

    Swaps(Page page) {
        this.page = page;
    }

    List<SwapView> all(Diagnosis diagnosis) {
        return diagnosis.byPriority().stream().map(this::swap).toList();
    }

    SwapView swap(Item it) {
        var known = it.known();
        if (known == null || it.verdict() == Verdict.UNRECOGNISED) return words(it, "point.swap.unrecognised", "");
        if (it.verdict() == Verdict.FREE) return words(it, "point.swap.free", "point.swap.free.why");
        var choice = known.choice();
        if (choice != null && choice.software() == null) return kept(it, choice);
        if (it.instead().isEmpty()) return words(it, "point.swap.none", "");
        var best = it.instead().getFirst();
        boolean chosen = choice != null && best.commons().slug().equals(choice.software());
        return swap(it, best, chosen ? choice : null);
    }

    private SwapView swap(Item it, Instead best, @Nullable Choice choice) {
        boolean opens = choice != null && !choice.open().isEmpty();
        var offer = best.offer();
        var site = offer == null ? null : offer.hostSite();
        var name = best.commons().name();
        var door = opens || site == null ? name : host(offer);
        var way = choice != null && opens
                ? choice.open()
                : site == null ? best.commons().url() : site;
        return new SwapView(
                it.name(),
                usage(it),
                it.verdict().code(),
                page.t("diagnosis.verdict." + it.verdict().code()),
                name,
                choice == null ? Objects.requireNonNullElse(best.commons().summary(), "") : "",
                icons.take(best.commons().slug()),
                best.commons().url(),
                choice == null ? page.t("point.swap.claimed", rank(best.claim().source())) : choice.reason(page.lang()),
                price(best, opens),
                offer != null ? since(best, offer, opens) : opens || installs(best) ? "" : page.t("point.swap.server"),
                page.t(opens ? "point.swap.open" : "point.swap.see"),
                door,
                way,
                opens || site != null,
                !best.direct().known() && (opens ? offer == null && !installs(best) : offer != null || installs(best)),
                false);
    }

    private static String host(@Nullable Offer offer) {
        return offer == null ? "" : offer.host();
    }

    /** On a computer or a telephone: nobody hosts it. */
    static boolean installs(Instead best) {
        var hosting = best.commons().hosting();
        return hosting != null && INSTALLED.contains(hosting);
    }

    /** On one’s own computer, with nobody who runs a space for it. */
    static boolean program(Instead best) {
        return best.offer() == null && installs(best);
    }

    /** A price that somebody read; what is installed has no host to pay. */
    private String price(Instead best, boolean opens) {
        var cents = best.direct().cents();
        if (cents != null) return page.t("diagnosis.a-year", page.euros(cents));
        return opens && installs(best) ? page.t("point.swap.no-host") : "";
    }

    private String since(Instead best, Offer offer, boolean opens) {
        if (opens && !best.direct().known()) return page.t("point.swap.at", offer.host());
        var asOf = offer.asOf();
        var day = asOf == null || offer.asOfTo() == Precision.DAY
                ? page.shortDate(asOf == null ? offer.readOn() : asOf)
                : offer.asOfTo().words(asOf, page);
        var who = offer.source().rank() == Fact.Rank.PUBLISHER
                ? offer.host()
                : offer.host() + " (" + rank(offer.source()) + ")";
        return page.t("point.swap.since", who, day);
    }

    private String rank(Fact.Source source) {
        return page.t("catalogue.rank." + source.rank().code());
    }

    private SwapView kept(Item it, Choice choice) {
        if (it.danger() == Item.Danger.HOLDER_GONE)
            return plain(it, it.verdict(), page.t("point.swap.keep.gone"), page.t("point.swap.keep.gone.why"));
        var verdict = it.verdict() == Verdict.FIRST ? it.verdict() : Verdict.KEEP;
        return plain(it, verdict, page.t("point.swap.keep"), choice.reason(page.lang()));
    }

    private SwapView words(Item it, String key, String why) {
        return plain(it, it.verdict(), page.t(key), why.isEmpty() ? "" : page.t(why));
    }

    private SwapView plain(Item it, Verdict verdict, String instead, String reason) {
        return new SwapView(
                it.name(),
                usage(it),
                verdict.code(),
                page.t("diagnosis.verdict." + verdict.code()),
                instead,
                "",
                "",
                "",
                reason,
                "",
                "",
                "",
                "",
                "",
                false,
                false,
                true);
    }

    private String usage(Item it) {
        return it.known() == null ? "" : UseWords.of(it.known().sheet().usage(), page.lang());
    }
}
