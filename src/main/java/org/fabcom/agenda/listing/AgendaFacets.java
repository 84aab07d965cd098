package org.fabcom.agenda.listing;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.events.DateTally;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Dates.Glance;
import org.fabcom.agenda.events.Kind;
import org.fabcom.agenda.events.Wanted;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.Groups;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.counts.WhileUnchanged;
import org.fabcom.people.People;
import org.fabcom.people.communes.Commune;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.FacetView;
import org.springframework.stereotype.Component;

/** The filters of the agenda; each counts what its values would leave with the other filters kept. */
@Component
class AgendaFacets implements Caches.Cache {

    private static final int MOST = 12;

    /** So many askings are remembered, and so long at most. */
    private static final int REMEMBERED = 100;

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final DateTally tally;
    private final People people;
    private final Groups groups;
    private final WhileUnchanged<Key, DateTally.Counts> known;
    private final WhileUnchanged<Near, Around> around;
    private final WhileUnchanged<Key, List<Glance>> coming;
    private final Dates dates;

    AgendaFacets(DateTally tally, Dates dates, People people, Groups groups, Sql db) {
        this.tally = tally;
        this.dates = dates;
        this.people = people;
        this.groups = groups;
        this.known = new WhileUnchanged<>(db, REMEMBERED);
        this.around = new WhileUnchanged<>(db, REMEMBERED);
        this.coming = new WhileUnchanged<>(db, REMEMBERED);
    }

    @Override
    public void clear() {
        known.clear();
        around.clear();
        coming.clear();
    }

    /** What is asked whatever the minute; the day says where each period ends. */
    private record Key(Wanted wanted, String period, LocalDate day) {}

    /** What time alone could change is counted anew as soon as one of the dates is over. */
    DateTally.Counts count(AgendaFilters asked, Wanted wanted) {
        return known.get(key(asked, wanted), asked.now(), asking(asked, () -> counted(asked, wanted)));
    }

    /** The first of all that is asked, remembered as the counts are. */
    List<Glance> first(AgendaFilters asked, int most) {
        var wanted = asked.wanted();
        return coming.get(key(asked, wanted), asked.now(), asking(asked, () -> dates.glance(wanted, most)));
    }

    /** The same from somewhere. */
    private record Near(Key asked, Commune from) {}

    /**
     * What is asked, seen from a commune.
     *
     * @param places codes or names of the communes where something takes place
     * @param unplaced how many dates take place nobody knows how far from there
     */
    record Around(List<String> places, long unplaced) {}

    /** Remembered as the counts are, and for nobody who sees other groups. */
    Around around(AgendaFilters asked, Wanted wide, Commune from, Supplier<Around> looking) {
        return around.get(new Near(key(asked, wide), from), asked.now(), asking(asked, looking));
    }

    private static Key key(AgendaFilters asked, Wanted wanted) {
        return new Key(
                wanted.during(null, null).before(null), asked.period(), LocalDate.ofInstant(asked.now(), Span.ZONE));
    }

    private <T> WhileUnchanged.Asking<T> asking(AgendaFilters asked, Supplier<T> answer) {
        return new WhileUnchanged.Asking<>() {
            @Override
            public T answer() {
                return answer.get();
            }

            @Override
            public Instant until() {
                return tally.nextEnd(asked.now(), LONGEST);
            }
        };
    }

    private DateTally.Counts counted(AgendaFilters asked, Wanted wanted) {
        var periods = new LinkedHashMap<String, Wanted>();
        for (var it : AgendaFilters.PERIODS) periods.put(it, asked.during(wanted, it));
        return tally.of(periods, asked.period());
    }

    long count(Wanted wanted) {
        return tally.count(wanted);
    }

    List<FacetView> of(AgendaFilters asked, DateTally.Counts counts, Address address, Page page) {
        var facets = new ArrayList<FacetView>();
        facets.add(period(asked, counts.periods(), address, page));
        facets.add(facet(AgendaFilters.KIND, kinds(counts.kinds()), it -> page.t("agenda.kind." + it), address, page));
        facets.add(facet(AgendaFilters.WHERE, counts.communes(), UnaryOperator.identity(), address, page));
        var names = people.names(counts.organisers().keySet().stream()
                .map(it -> new PartyId(UUID.fromString(it)))
                .toList());
        facets.add(facet(
                AgendaFilters.WHO,
                counts.organisers(),
                it -> names.getOrDefault(new PartyId(UUID.fromString(it)), it),
                address,
                page));
        var group = asked.group();
        if (group != null) facets.addFirst(group(group, counts.all(), address, page));
        return facets.stream().filter(it -> !it.values().isEmpty()).toList();
    }

    /** The one that was asked for, so that one can leave it. */
    private FacetView group(GroupId group, long count, Address address, Page page) {
        var name = count == 0 ? "" : groups.find(group).map(Group::name).orElse("");
        var all = address.with(AgendaFilters.GROUP, null).toString();
        var value = new FacetView.Value(
                group.toString(), name.isEmpty() ? page.t("agenda.group.chosen") : name, count, true, all);
        return new FacetView(AgendaFilters.GROUP, page.t("agenda.facet.groupe"), List.of(value));
    }

    private static Map<String, Long> kinds(Map<String, Long> counted) {
        var inOrder = new LinkedHashMap<String, Long>();
        Arrays.stream(Kind.values()).forEach(it -> inOrder.put(it.name(), counted.getOrDefault(it.name(), 0L)));
        return inOrder;
    }

    private static FacetView facet(
            String name, Map<String, Long> counts, UnaryOperator<String> label, Address address, Page page) {
        var values = new ArrayList<FacetView.Value>();
        counts.forEach((value, count) -> {
            boolean chosen = address.has(name, value);
            if (!chosen && (count == 0 || values.size() >= MOST)) return;
            var url = chosen ? address.minus(name, value) : address.plus(name, value);
            values.add(new FacetView.Value(value, label.apply(value), count, chosen, url.toString()));
        });
        return new FacetView(name, page.t("agenda.facet." + name), values);
    }

    private static FacetView period(AgendaFilters asked, Map<String, Long> counts, Address address, Page page) {
        var values = AgendaFilters.PERIODS.stream()
                .map(it -> new FacetView.Value(
                        it,
                        page.t("agenda.period." + (it.isEmpty() ? "mois" : it)),
                        counts.getOrDefault(it, 0L),
                        asked.period().equals(it),
                        address.with(AgendaFilters.WHEN, it.equals(asked.period()) ? null : it)
                                .toString()))
                .toList();
        return new FacetView(AgendaFilters.WHEN, page.t("agenda.facet." + AgendaFilters.WHEN), values, true);
    }
}
