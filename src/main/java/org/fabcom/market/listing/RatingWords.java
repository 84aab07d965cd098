package org.fabcom.market.listing;

import module java.base;
import org.fabcom.circles.Signatures;
import org.fabcom.market.Sight;
import org.fabcom.market.categories.Criteria;
import org.fabcom.market.ratings.Rating;
import org.fabcom.market.ratings.RatingView;
import org.fabcom.market.ratings.Ratings;
import org.fabcom.people.People;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Ratings and averages in words: « ponctualité : +1,7 sur 2 (4 avis) ». */
@Component
record RatingWords(Criteria criteria, People people) {

    List<String> averages(List<Ratings.Average> all, Page page) {
        return all.stream()
                .map(it -> page.t("market.average", it.criterion(), tenths(it.tenths(), page), it.count()))
                .toList();
    }

    private static String tenths(long tenths, Page page) {
        var sign = tenths > 0 ? "+" : tenths < 0 ? "−" : "";
        long abs = Math.abs(tenths);
        return sign + abs / 10 + (abs % 10 == 0 ? "" : (page.lang().equals("fr") ? "," : ".") + abs % 10);
    }

    List<RatingView> of(List<Rating> all, Sight sight, Page page) {
        var names = new HashMap<UUID, String>();
        criteria.all().forEach(it -> names.put(it.id(), it.name()));
        var authors = people.names(all.stream()
                .flatMap(it -> Stream.of(it.author(), it.by()))
                .distinct()
                .toList());
        return all.stream()
                .map(it -> new RatingView(
                        Signatures.of(it.author(), it.by(), authors, page),
                        page.shortDate(it.at()),
                        it.values().entrySet().stream()
                                .map(v -> page.t(
                                        "market.valued",
                                        names.getOrDefault(v.getKey(), "?"),
                                        page.t("market.value." + (v.getValue() + 2))))
                                .sorted()
                                .collect(Collectors.joining(" · ")),
                        it.comment(),
                        it.hidden(),
                        it.answer(),
                        it.answer().isEmpty() && sight.acts(it.about()) ? "/place/avis/" + it.id() + "/repondre" : "",
                        sight.moderator() && !it.hidden() && !it.comment().isEmpty()
                                ? "/place/avis/" + it.id() + "/masquer"
                                : ""))
                .toList();
    }
}
