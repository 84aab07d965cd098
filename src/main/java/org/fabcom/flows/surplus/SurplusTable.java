package org.fabcom.flows.surplus;

import module java.base;
import org.fabcom.flows.mass.Grams;
import org.fabcom.flows.surplus.Surplus.Scaled;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.RowView;
import org.fabcom.web.field.DeskPageView.SectionView;

/** Surplus as a table: what it is, with whom, where it stands, and what may be done with it now. Pure. */
final class SurplusTable {

    static final String PATH = "/pesee/surplus/{organisation}";

    private SurplusTable() {}

    static String url(PartyId house) {
        return PATH.replace("{organisation}", house.toString());
    }

    static List<LinkView> ours(String url, Surplus it, Page page) {
        return switch (it.step()) {
            case OFFERED -> List.of(act(url, it, "retirer", page));
            case TAKEN, LEFT, ARRIVED, WITHDRAWN -> List.of();
        };
    }

    static LinkView act(String url, Surplus it, String what, Page page) {
        return new LinkView(url + "/" + it.id() + "/" + what, page.t("surplus.act." + what));
    }

    static SectionView of(
            String title,
            String none,
            List<Surplus> all,
            Function<Surplus, String> with,
            Function<Surplus, List<LinkView>> acts,
            Predicate<UUID> checks,
            Page page) {
        return DeskPageView.table(
                page.t(title),
                List.of(
                        page.t("surplus.words"),
                        page.t("surplus.mass.column"),
                        page.t("surplus.with"),
                        page.t("surplus.state")),
                all.stream()
                        .map(it -> new RowView(
                                        List.of(
                                                it.words(),
                                                mass(it, page),
                                                with.apply(it),
                                                page.t("surplus.state." + it.step())),
                                        link(title, it),
                                        acts.apply(it))
                                .next(next(title, it, checks, page)))
                        .toList(),
                page.t(none));
    }

    /** What each scale said, and what is between them: what was announced was weighed by nobody. */
    private static String mass(Surplus it, Page page) {
        var left = it.left();
        var came = it.came();
        var announced = mass(new Scaled(it.grams(), it.pieces()), page);
        if (left == null) return page.t("surplus.mass.announced", announced);
        if (came == null) return page.t("surplus.mass.left", mass(left, page), announced);
        return page.t("surplus.mass.came", mass(came, page), mass(left, page), difference(left, came, page));
    }

    static String mass(Scaled it, Page page) {
        var kg = Grams.kg(it.grams(), page);
        return it.pieces() == 0 ? kg : page.t("surplus.mass.pieces", kg, it.pieces());
    }

    /** « il manque 2,50 kg »; pieces only where both counted them. */
    static String difference(Scaled left, Scaled came, Page page) {
        long grams = came.grams() - left.grams();
        int pieces = left.pieces() == 0 || came.pieces() == 0 ? 0 : came.pieces() - left.pieces();
        var words = new ArrayList<String>();
        if (grams != 0)
            words.add(page.t(
                    grams < 0 ? "surplus.difference.less" : "surplus.difference.more",
                    Grams.kg(Math.abs(grams), page)));
        if (pieces != 0)
            words.add(page.t(
                    pieces < 0 ? "surplus.difference.pieces.less" : "surplus.difference.pieces.more",
                    Math.abs(pieces)));
        return words.isEmpty() ? page.t("surplus.difference.none") : String.join(", ", words);
    }

    /** What we offer leads to the square with its words typed; what goes or comes to the scale that weighs it. */
    private static String link(String title, Surplus it) {
        boolean offered = title.equals("surplus.mine") && it.step() == Surplus.Step.OFFERED;
        return offered
                ? "/place/nouveau?pour=" + it.owner() + "&titre="
                        + URLEncoder.encode(it.words(), StandardCharsets.UTF_8)
                : scale(title, it).map(step -> step(it, step)).orElse("");
    }

    /** {@code checks}: at which site weighings may be corrected. */
    private static List<LinkView> next(String title, Surplus it, Predicate<UUID> checks, Page page) {
        var links = new ArrayList<LinkView>();
        scale(title, it).ifPresent(step -> links.add(new LinkView(step(it, step), page.t("surplus.act." + step))));
        if (title.equals("surplus.mine") && it.step() == Surplus.Step.TAKEN)
            links.add(new LinkView(step(it, "reprendre"), page.t("surplus.act.reprendre")));
        var line = title.equals("surplus.mine") ? it.out() : it.in();
        var site = title.equals("surplus.mine") ? it.site() : it.takerSite();
        if (line != null && site != null && checks.test(site))
            links.add(new LinkView("/pesee/pesees/" + line, page.t("surplus.correct")));
        return links;
    }

    private static Optional<String> scale(String title, Surplus it) {
        if (title.equals("surplus.mine") && it.step() == Surplus.Step.TAKEN) return Optional.of("parti");
        return Optional.of("arrivee").filter(any -> title.equals("surplus.coming") && it.step() == Surplus.Step.LEFT);
    }

    private static String step(Surplus it, String step) {
        var house = step.equals("arrivee") ? Objects.requireNonNull(it.taker()) : it.owner();
        return url(house) + "/" + it.id() + "/" + step;
    }
}
