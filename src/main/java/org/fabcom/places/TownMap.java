package org.fabcom.places;

import module java.base;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Communes with how many of something are in each: those with the most are drawn, all are listed page by page, and what is not
 * drawn is counted. {@code places/dots.jte} draws it.
 *
 * @param beyond communes that are left out so that the drawing can be read, with {@code there} in all
 * @param nowhere how many are in communes of which nobody knows where they lie
 */
public record TownMap(DotMap dots, List<Town> towns, Paging paging, long beyond, long there, long nowhere) {

    private static final int MOST = 300;

    /** {@code words} say the commune and how many there are; {@code url} leads to them, empty if nothing does. */
    public record Town(Communes.@Nullable Point point, String name, long many, String words, String url) {

        private Optional<DotMap.Spot> spot() {
            return Optional.ofNullable(point).map(it -> new DotMap.Spot(it, name, many, words, url));
        }
    }

    /** {@code address}: of the page, for the pages of its list. */
    public static TownMap of(List<Town> all, Address address) {
        var towns =
                all.stream().sorted(Comparator.comparing(Town::many).reversed()).toList();
        var paging = Paging.of(address, MOST, towns.size());
        return new TownMap(
                DotMap.of(towns.stream()
                        .map(Town::spot)
                        .flatMap(Optional::stream)
                        .limit(MOST)
                        .toList()),
                towns.subList((int) paging.offset(), (int) paging.last()),
                paging,
                beyond(towns).count(),
                many(beyond(towns)),
                many(towns.stream().filter(it -> it.point() == null)));
    }

    private static Stream<Town> beyond(List<Town> towns) {
        return towns.stream().filter(it -> it.point() != null).skip(MOST);
    }

    private static long many(Stream<Town> towns) {
        return towns.mapToLong(Town::many).sum();
    }
}
