package org.fabcom.market.demo;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.kernel.demo.Past;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.ledger.currencies.Unit;
import org.fabcom.market.categories.Categories;
import org.fabcom.market.categories.Criteria;
import org.fabcom.market.categories.Inherited;
import org.fabcom.market.categories.Skills;
import org.fabcom.market.posts.Pictures;
import org.fabcom.market.posts.Publishing;
import org.fabcom.people.People;
import org.fabcom.people.communes.CommuneSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells two years of a local exchange: who came, what they offered, what they dealt, each thing on its day. */
@Component
@Order(60)
record InventedSquare(
        People people,
        Currencies currencies,
        Ledger ledger,
        Categories categories,
        Criteria criteria,
        Skills skills,
        Publishing publishing,
        Pictures pictures,
        CommuneSource communes,
        InventedDeals invented,
        Clock clock)
        implements DemoData {

    private static final int DAYS = 730;
    private static final long CHANGED = 6_000;

    @Override
    public void fill() {
        new Telling(clock.instant()).tell();
    }

    /** One filling. */
    private final class Telling {

        private final Instant now;
        private final List<PartyId> members = new ArrayList<>();
        private final List<Integer> since = new ArrayList<>();
        private final Map<String, UUID> paths = new HashMap<>();
        private final List<UUID> published = new ArrayList<>();
        private final List<Integer> days = new ArrayList<>();
        private Currency hours;
        private Currency money;

        Telling(Instant now) {
            this.now = now;
            hours = currency(Unit.HOURS, Regime.MUTUAL);
            money = currency(Unit.MONEY, Regime.ISSUED);
        }

        private Currency currency(Unit unit, Regime regime) {
            return currencies.open().stream()
                    .filter(it -> it.unit() == unit && it.regime() == regime)
                    .findFirst()
                    .orElseThrow();
        }

        void tell() {
            Past.quietly(ago(DAYS), this::begin);
            arrive();
            var lines = DemoFile.read("market.yml", InventedPost.class);
            for (int i = 0; i < lines.size(); i++) post(lines.get(i), i);
            invented.tell(new InventedDeals.Told(now, members, since, published, days));
        }

        private void begin() {
            var keeper = members.isEmpty()
                    ? people.byEmail(InventedDeals.email("Claire Morel"))
                            .orElseThrow()
                            .id()
                    : members.getFirst();
            int sequence = 1;
            for (var name : List.of("cordialité", "répond au besoin", "ponctualité"))
                criteria.line(null, criteria.named(name, keeper).id(), Inherited.Action.ADD, sequence++);
            for (var path : DemoFile.read("market.yml", InventedPost.class).stream()
                    .map(InventedPost::category)
                    .distinct()
                    .toList()) category(path, keeper);
            var objects = paths.get("Objets");
            if (objects == null) return;
            criteria.line(objects, criteria.named("ponctualité", keeper).id(), Inherited.Action.REMOVE, 0);
            criteria.line(objects, criteria.named("état de l’objet", keeper).id(), Inherited.Action.ADD, 3);
        }

        private UUID category(String path, PartyId by) {
            var known = paths.get(path);
            if (known != null) return known;
            int cut = path.lastIndexOf(" / ");
            var parent = cut < 0 ? null : category(path.substring(0, cut), by);
            var name = cut < 0 ? path : path.substring(cut + 3);
            var id = ((Categories.Outcome.Done) categories.add(name, parent, paths.size(), by)).id();
            paths.put(path, id);
            return id;
        }

        /** Each changed some euros on the day they came; whoever came for an organisation was there before. */
        private void arrive() {
            var bank = currencies.issuers(money.id()).getFirst();
            for (var it : DemoFile.read("sel.yml", InventedMember.class)) {
                var person = people.byEmail(InventedDeals.email(it.name())).orElseThrow();
                int there = (int) Duration.between(person.createdAt(), now).toDays();
                members.add(person.id());
                since.add(Math.min(it.since(), there));
                Past.quietly(
                        ago(since.getLast()),
                        () -> ledger.issue(
                                        person.id(),
                                        Amount.one(money.id(), CHANGED),
                                        bank,
                                        "change-" + person.id(),
                                        "Change")
                                .booked());
            }
            for (int i = 0; i < members.size(); i += 4)
                skills.say(
                        members.get(i), Set.of(paths.values().stream().toList().get(i % paths.size())), Set.of());
        }

        private void post(InventedPost it, int i) {
            int owner = (i * 7) % members.size();
            int day = Math.min(it.since(), since.get(owner) - 1);
            var prices = new ArrayList<Amount>();
            if (it.minutes() != null) prices.add(new Amount(hours.id(), it.minutes()));
            if (it.cents() != null) prices.add(new Amount(money.id(), it.cents()));
            Past.quietly(ago(day), () -> {
                var draft = it.draft(
                        communes.named(it.commune()),
                        category(it.category(), members.getFirst()),
                        prices,
                        publishing.today().plusDays(day + 20 + i % 60));
                var id = publishing.draft(members.get(owner), draft, members.get(owner));
                InventedPicture.of(it.category())
                        .ifPresent(one -> pictures.keep(id, List.of(one), members.get(owner), members.get(owner)));
                publishing.publish(id);
                published.add(id);
                days.add(day);
            });
        }

        private Instant ago(int days) {
            return now.minus(Duration.ofDays(days));
        }
    }
}
