package org.fabcom.market.demo;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.demo.Past;
import org.fabcom.market.Sight;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.DealOutcome;
import org.fabcom.market.deals.Dealing;
import org.fabcom.market.deals.Deals;
import org.fabcom.market.deals.Disputes;
import org.fabcom.market.deals.Replying;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.PostDraft;
import org.fabcom.market.posts.Posts;
import org.fabcom.market.posts.Publishing;
import org.fabcom.market.ratings.Ratings;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.springframework.stereotype.Component;

/** Tells what came of two years of offers and wants: who replied, paid and said what they think of it, and what goes on today. */
@Component
record InventedDeals(
        People people,
        Publishing publishing,
        Posts posts,
        Replying replying,
        Dealing dealing,
        Disputes disputes,
        Deals deals,
        Ratings ratings) {

    private static final int DEALS = 220;
    private static final long SEED = 2016;

    /** Who is there since how many days, and what was published how many days ago. */
    record Told(Instant now, List<PartyId> members, List<Integer> since, List<UUID> published, List<Integer> days) {

        Instant ago(int days) {
            return now.minus(Duration.ofDays(days));
        }
    }

    void tell(Told told) {
        var telling = new Telling(told);
        telling.chances().forEach(telling::deal);
        telling.today();
    }

    /** That somebody replied to a post so many days ago. */
    private record Chance(int number, int which, int who, int day) {}

    /** One filling. */
    private final class Telling {

        private final Told told;
        private final Random random = new Random(SEED);

        Telling(Told told) {
            this.told = told;
        }

        /** The oldest first: a statement tells what was booked, in its order. */
        private List<Chance> chances() {
            return IntStream.range(0, DEALS)
                    .mapToObj(this::chance)
                    .sorted(Comparator.comparingInt(Chance::day).reversed())
                    .toList();
        }

        private Chance chance(int i) {
            int which = random.nextInt(told.published().size());
            int who = random.nextInt(told.members().size());
            int most = Math.min(told.days().get(which), told.since().get(who)) - 10;
            return new Chance(i, which, who, 10 + random.nextInt(Math.max(1, most)));
        }

        /** A reply, accepted the day after, paid a few days later; most say what they think of it. */
        private void deal(Chance chance) {
            var post = posts.find(told.published().get(chance.which())).orElseThrow();
            var replier = told.members().get(chance.who());
            int day = chance.day();
            if (day >= told.days().get(chance.which()) || day >= told.since().get(chance.who())) return;
            if (replier.equals(post.owner())) return;
            var made = new ArrayList<UUID>();
            Past.quietly(told.ago(day), () -> reply(post, replier, "").ifPresent(made::add));
            if (made.isEmpty()) return;
            var id = made.getFirst();
            var other = Actor.self(post.owner());
            var accepted = new boolean[1];
            Past.quietly(
                    told.ago(day).plus(Duration.ofHours(20)),
                    () -> accepted[0] = dealing.accept(id, 1, "", other) instanceof DealOutcome.Done);
            if (!accepted[0]) {
                Past.quietly(told.ago(day).plus(Duration.ofHours(21)), () -> replying.reject(id, "", other));
                return;
            }
            var deal = deals.find(id).orElseThrow();
            Past.quietly(told.ago(day).plus(Duration.ofDays(3)), () -> {
                if (deals.terms(id, 1).prices().isEmpty()) dealing.finish(id, other);
                else dealing.pay(id, Actor.self(deal.payer()));
            });
            int i = chance.number();
            if (i % 3 != 0) Past.quietly(told.ago(day).plus(Duration.ofDays(5)), () -> rate(id, i));
        }

        private Optional<UUID> reply(Post post, PartyId replier, String words) {
            var prices = post.draft().mode() == PostDraft.PriceMode.ONE_OF
                            && !post.draft().prices().isEmpty()
                    ? post.draft().prices().subList(0, 1)
                    : post.draft().prices();
            var outcome = replying.reply(
                    post.id(), replier, new Replying.Reply(1, prices, words, null), Ids.next(), Actor.self(replier));
            return outcome instanceof DealOutcome.Done(var id) ? Optional.of(id) : Optional.empty();
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
            var offers = told.published().stream()
                    .map(it -> posts.find(it).orElseThrow())
                    .filter(it -> it.draft().kind() == Post.Kind.OFFER
                            && it.takesReplies(publishing.today())
                            && !it.draft().prices().isEmpty())
                    .filter(it -> !it.owner().equals(claire))
                    .toList();
            Past.quietly(
                    told.now().minus(Duration.ofDays(1)),
                    () -> reply(offers.get(0), claire, "Je peux passer samedi matin."));
            Past.quietly(told.now().minus(Duration.ofDays(2)), () -> {
                var id = reply(offers.get(1), claire, "Avec plaisir, quand cela vous va.")
                        .orElseThrow();
                dealing.accept(
                        id, 1, "Passez après 17 h.", Actor.self(offers.get(1).owner()));
                dealing.invoice(id, Actor.self(offers.get(1).owner()));
            });
            Past.quietly(told.now().minus(Duration.ofDays(3)), () -> {
                var other = told.members().stream()
                        .filter(it -> !it.equals(offers.get(2).owner()))
                        .findFirst()
                        .orElseThrow();
                var id = reply(offers.get(2), other, "").orElseThrow();
                if (!(dealing.accept(id, 1, "", Actor.self(offers.get(2).owner())) instanceof DealOutcome.Done)) return;
                disputes.open(id, other, "Rendez-vous manqué deux fois, sans nouvelles.", Actor.self(other));
            });
        }
    }

    static Email email(String name) {
        return new Email(Fold.words(name).replace(' ', '.') + "@trois-rivieres.example");
    }
}
