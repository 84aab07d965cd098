package org.fabcom.flows.surplus;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.fabcom.flows.mass.Grams;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.DeskPageView;
import org.fabcom.web.look.DeskPageView.RowView;
import org.fabcom.web.look.DeskPageView.SectionView;

/** Surplus as a table: what it is, with whom, where it stands, and what may be done with it now. Pure. */
final class SurplusTable {

    private SurplusTable() {}

    static List<LinkView> ours(String url, Surplus it, Page page) {
        return switch (it.step()) {
            case OFFERED -> List.of(act(url, it, "retirer", page));
            case TAKEN -> List.of(act(url, it, "reprendre", page));
            case LEFT, ARRIVED, WITHDRAWN -> List.of();
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
                                .next(next(title, it, page)))
                        .toList(),
                page.t(none));
    }

    private static String mass(Surplus it, Page page) {
        var kg = Grams.kg(it.grams(), page);
        return it.pieces() == 0 ? kg : page.t("surplus.mass.pieces", kg, it.pieces());
    }

    /** What we offer leads to the square with its words typed; what goes or comes to the scale that weighs it. */
    private static String link(String title, Surplus it) {
        boolean offered = title.equals("surplus.mine") && it.step() == Surplus.Step.OFFERED;
        return offered
                ? "/place/nouveau?pour=" + it.owner() + "&titre="
                        + URLEncoder.encode(it.words(), StandardCharsets.UTF_8)
                : scale(title, it).map(step -> step(it, step)).orElse("");
    }

    private static List<LinkView> next(String title, Surplus it, Page page) {
        return scale(title, it).map(step -> new LinkView(step(it, step), page.t("surplus.act." + step))).stream()
                .toList();
    }

    private static Optional<String> scale(String title, Surplus it) {
        if (title.equals("surplus.mine") && it.step() == Surplus.Step.TAKEN) return Optional.of("parti");
        return Optional.of("arrivee").filter(any -> title.equals("surplus.coming") && it.step() == Surplus.Step.LEFT);
    }

    private static String step(Surplus it, String step) {
        var house = step.equals("parti") ? it.owner() : Objects.requireNonNull(it.taker());
        return SurplusPages.url(house) + "/" + it.id() + "/" + step;
    }
}
