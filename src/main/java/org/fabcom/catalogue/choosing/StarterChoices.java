package org.fabcom.catalogue.choosing;

import module java.base;
import org.fabcom.catalogue.choosing.Choice.Taker;
import org.fabcom.kernel.shipped.Shipped;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The choices that FabCom is born with, in the order of {@code catalogue/choices.yml}. Read once, immutable. */
final class StarterChoices {

    private record Line(
            String use,
            @Nullable String software,
            @Nullable String open,
            @Nullable String host,
            String fr,
            String en,
            String by,
            String on,
            @Nullable List<Ask> takers,
            @Nullable Other otherwise) {}

    private record Other(
            @Nullable String software,
            String fr,
            String en,
            @Nullable List<Ask> takers) {}

    private record Ask(
            String host, List<String> audiences, @Nullable Integer most) {}

    private StarterChoices() {}

    static Map<String, Choice> read() {
        var all = new LinkedHashMap<String, Choice>();
        Arrays.stream(new YAMLMapper().readValue(Shipped.bytes("catalogue/choices.yml"), Line[].class))
                .map(StarterChoices::choice)
                .forEach(it -> all.put(it.use(), it));
        return all;
    }

    private static Choice choice(Line it) {
        return new Choice(
                it.use(),
                it.software(),
                Objects.requireNonNullElse(it.open(), ""),
                Objects.requireNonNullElse(it.host(), ""),
                Map.of("fr", it.fr(), "en", it.en()),
                takers(it.takers()),
                it.by(),
                LocalDate.parse(it.on()),
                otherwise(it));
    }

    private static @Nullable Choice otherwise(Line line) {
        var it = line.otherwise();
        if (it == null) return null;
        var reason = Map.of("fr", it.fr(), "en", it.en());
        var on = LocalDate.parse(line.on());
        return new Choice(line.use(), it.software(), "", "", reason, takers(it.takers()), line.by(), on, null);
    }

    private static List<Taker> takers(@Nullable List<Ask> asked) {
        if (asked == null) return List.of();
        return asked.stream()
                .map(ask -> new Taker(ask.host(), ask.audiences(), ask.most()))
                .toList();
    }
}
