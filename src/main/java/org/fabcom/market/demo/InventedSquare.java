package org.fabcom.market.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.kernel.demo.Past;
import org.fabcom.ledger.Amount;
import org.fabcom.ledger.Currencies;
import org.fabcom.ledger.Currency;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Regime;
import org.fabcom.ledger.Unit;
import org.fabcom.market.Sight;
import org.fabcom.market.categories.Categories;
import org.fabcom.market.categories.Criteria;
import org.fabcom.market.categories.Inherited;
import org.fabcom.market.categories.Skills;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.Dealing;
import org.fabcom.market.deals.Deals;
import org.fabcom.market.deals.Disputes;
import org.fabcom.market.deals.Outcome;
import org.fabcom.market.deals.Replying;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.PostDraft;
import org.fabcom.market.posts.Posts;
import org.fabcom.market.posts.Publishing;
import org.fabcom.market.ratings.Ratings;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.springframework.stereotype.Component;

/** Tells two years of a local exchange: who came, what they offered, what they dealt, each thing on its day. */
@Component
final class InventedSquare implements DemoData {

    private static final int DEALS = 220;
    private static final int DAYS = 730;
    private static final long SEED = 2016;
    private static final long CHANGED = 6_000;

    private final People people;
    private final Currencies currencies;
    private final Ledger ledger;
    private final Categories categories;
    private final Criteria criteria;
    private final Skills skills;
    private final Publishing publishing;
    private final Posts posts;
    private final Replying replying;
    private final Dealing dealing;
    private final Disputes disputes;
    private final Deals deals;
    private final Ratings ratings;
    private final Clock clock;

    InventedSquare(
            People people,
            Currencies currencies,
            Ledger ledger,
            Categories categories,
            Criteria criteria,
            Skills skills,
            Publishing publishing,
            Posts posts,
            Replying replying,
            Dealing dealing,
            Disputes disputes,
            Deals deals,
            Ratings ratings,
            Clock clock) {
        this.people = people;
        this.currencies = currencies;
        this.ledger = ledger;
        this.categories = categories;
        this.criteria = criteria;
        this.skills = skills;
        this.publishing = publishing;
        this.posts = posts;
        this.replying = replying;
        this.dealing = dealing;
        this.disputes = disputes;
        this.deals = deals;
        this.ratings = ratings;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void fill() {
        new Telling(clock.instant()).tell();
    }

    /** One filling. */
    private final class Telling {

        private final Instant now;
        private final Random random = new Random(SEED);
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
            for (int i = 0; i < DEALS; i++) deal(i);
            today();
        }

        private void begin() {
            var keeper = members.isEmpty()
                    ? people.byEmail(email("Claire Morel")).orElseThrow().id()
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
                var person = people.byEmail(email(it.name())).orElseThrow();
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
                        category(it.category(), members.getFirst()),
                        prices,
                        publishing.today().plusDays(day + 20 + i % 60));
                var id = publishing.draft(members.get(owner), draft, members.get(owner));
                publishing.publish(id);
                published.add(id);
                days.add(day);
            });
        }

        /** A reply, accepted the day after, paid a few days later; most say what they think of it. */
        private void deal(int i) {
            int which = random.nextInt(published.size());
            var post = posts.find(published.get(which)).orElseThrow();
            int who = random.nextInt(members.size());
            var replier = members.get(who);
            int day = 10 + random.nextInt(Math.max(1, Math.min(days.get(which), since.get(who)) - 10));
            if (day >= days.get(which) || day >= since.get(who) || replier.equals(post.owner())) return;
            var made = new ArrayList<UUID>();
            Past.quietly(ago(day), () -> reply(post, replier, "").ifPresent(made::add));
            if (made.isEmpty()) return;
            var id = made.getFirst();
            var other = Actor.self(post.owner());
            var accepted = new boolean[1];
            Past.quietly(
                    ago(day).plus(Duration.ofHours(20)),
                    () -> accepted[0] = dealing.accept(id, 1, "", other) instanceof Outcome.Done);
            if (!accepted[0]) {
                Past.quietly(ago(day).plus(Duration.ofHours(21)), () -> replying.reject(id, "", other));
                return;
            }
            var deal = deals.find(id).orElseThrow();
            Past.quietly(ago(day).plus(Duration.ofDays(3)), () -> {
                if (deals.terms(id, 1).prices().isEmpty()) dealing.finish(id, other);
                else dealing.pay(id, Actor.self(deal.payer()));
            });
            if (i % 3 != 0) Past.quietly(ago(day).plus(Duration.ofDays(5)), () -> rate(id, i));
        }

        private Optional<UUID> reply(Post post, PartyId replier, String words) {
            var prices = post.draft().mode() == PostDraft.PriceMode.ONE_OF
                            && !post.draft().prices().isEmpty()
                    ? post.draft().prices().subList(0, 1)
                    : post.draft().prices();
            var outcome = replying.reply(
                    post.id(), replier, new Replying.Reply(1, prices, words, null), Ids.next(), Actor.self(replier));
            return outcome instanceof Outcome.Done(var id) ? Optional.of(id) : Optional.empty();
        }

        private void rate(UUID id, int i) {
            var deal = deals.find(id).orElseThrow();
            for (var side : List.of(deal.owner(), deal.replier())) {
                var values = new LinkedHashMap<UUID, Integer>();
                for (var it : ratings.criteria(deal)) values.put(it.id(), 2 - random.nextInt(3));
                var words = List.of("", "Merci beaucoup !", "Très bien, je recommande.", "Un bon moment.")
                        .get(i % 4);
                ratings.rate(id, side, values, Map.of(), words, new Sight(side, Set.of(side), Set.of(), false));
            }
        }

        /** What goes on now: a reply that waits, one to be paid, and a dispute. */
        private void today() {
            var claire = people.byEmail(email("Claire Morel")).orElseThrow().id();
            var offers = published.stream()
                    .map(it -> posts.find(it).orElseThrow())
                    .filter(it -> it.draft().kind() == Post.Kind.OFFER
                            && it.takesReplies(publishing.today())
                            && !it.draft().prices().isEmpty())
                    .filter(it -> !it.owner().equals(claire))
                    .toList();
            Past.quietly(
                    now.minus(Duration.ofDays(1)), () -> reply(offers.get(0), claire, "Je peux passer samedi matin."));
            Past.quietly(now.minus(Duration.ofDays(2)), () -> {
                var id = reply(offers.get(1), claire, "Avec plaisir, quand cela vous va.")
                        .orElseThrow();
                dealing.accept(
                        id, 1, "Passez après 17 h.", Actor.self(offers.get(1).owner()));
                dealing.invoice(id, Actor.self(offers.get(1).owner()));
            });
            Past.quietly(now.minus(Duration.ofDays(3)), () -> {
                var other = members.stream()
                        .filter(it -> !it.equals(offers.get(2).owner()))
                        .findFirst()
                        .orElseThrow();
                var id = reply(offers.get(2), other, "").orElseThrow();
                if (!(dealing.accept(id, 1, "", Actor.self(offers.get(2).owner())) instanceof Outcome.Done)) return;
                disputes.open(id, other, "Rendez-vous manqué deux fois, sans nouvelles.", Actor.self(other));
            });
        }

        private Instant ago(int days) {
            return now.minus(Duration.ofDays(days));
        }
    }

    private static Email email(String name) {
        return new Email(Fold.words(name).replace(' ', '.') + "@trois-rivieres.example");
    }
}
