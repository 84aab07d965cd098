package org.fabcom.market.posts;

import module java.base;
import org.fabcom.kernel.Credentials;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.market.Standing;
import org.fabcom.market.categories.Categories;
import org.fabcom.market.posts.PostDraft.Audience;
import org.fabcom.market.posts.PostDraft.PriceMode;
import org.fabcom.places.CommuneFields;
import org.fabcom.web.Form;
import org.fabcom.web.Formats;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what owners type of a post, and says beside each field what is wrong. */
@Component
record PostForms(
        Currencies currencies,
        Categories categories,
        CommuneFields communes,
        Standing standing,
        Publishing publishing) {

    static String field(Currency currency) {
        return "prix-" + currency.id();
    }

    /** Empty if something must be corrected. {@code before}: the post as it stands, null for a new one. */
    Optional<PostDraft> read(Form form, @Nullable Post before, Visitor me, Page page) {
        var kind = before != null ? before.draft().kind() : pick(Post.Kind.values(), form, "genre", page);
        var title = text(form, "titre", 3, PostDraft.LONGEST_TITLE, page);
        var description =
                text(form, "description", 0, PostDraft.LONGEST_TEXT, page).replace("\r\n", "\n");
        if (Credentials.in(description)) form.reject("description", page.t("market.form.credential"));
        var category = category(form, before, page);
        var tags = tags(form, page);
        var quantity = quantity(form, page);
        var unit = text(form, "unite", 0, PostDraft.LONGEST_UNIT, page);
        var from = day(form, "du", page);
        var to = day(form, "au", page);
        if (from != null && to != null && to.isBefore(from)) form.reject("au", page.t("market.form.dates"));
        if (before == null && to != null && to.isBefore(publishing.today()))
            form.reject("au", page.t("market.form.dates.over"));
        var commune = communes.one(form, "commune");
        if (communes.unknown(form, "commune")) form.reject("commune", page.t("web.unreadable.choice"));
        if (commune.waiting() && !commune.nothing()) form.reject("commune", page.t("places.commune.pick"));
        var place = text(form, "lieu", 0, PostDraft.LONGEST_PLACE, page).replace("\r\n", "\n");
        var prices = prices(form, before, page);
        form.choice("mode", PriceMode.class, page);
        var mode = prices.size() < 2 ? PriceMode.ALL_OF : pick(PriceMode.values(), form, "mode", page);
        var audience = pick(Audience.values(), form, "vue", page);
        var groups = groups(form, me);
        if (audience == Audience.GROUPS && groups.isEmpty())
            form.reject("groupes", page.t("market.form.groups.missing"));
        var expires = expires(form, page);
        if (form.wrong() || kind == null || category == null || mode == null || audience == null || expires == null)
            return Optional.empty();
        var chosen = commune.chosen().stream().findFirst();
        return Optional.of(new PostDraft(
                kind,
                category,
                title,
                description,
                tags,
                quantity,
                unit,
                from,
                to,
                chosen.map(it -> it.insee()).orElse(null),
                chosen.map(it -> it.name()).orElse(commune.typed()),
                place,
                form.has("lieu-cache", "oui"),
                mode,
                prices,
                audience,
                audience == Audience.GROUPS ? groups : Set.of(),
                expires));
    }

    private static <E extends Enum<E>> @Nullable E pick(E[] values, Form form, String field, Page page) {
        var found = Arrays.stream(values)
                .filter(it -> it.name().equals(form.value(field)))
                .findFirst();
        if (found.isEmpty()) form.reject(field, page.t("market.form." + field + ".missing"));
        return found.orElse(null);
    }

    private static String text(Form form, String field, int least, int most, Page page) {
        var typed = field.equals("titre") || field.equals("unite") ? form.line(field, page) : form.value(field);
        if (typed.length() < least) form.reject(field, page.t("market.form.short", least));
        if (typed.length() > most) form.reject(field, page.t("market.form.long", most));
        return typed;
    }

    private @Nullable UUID category(Form form, @Nullable Post before, Page page) {
        var typed = form.value("categorie");
        var id = Ids.read(typed).orElse(null);
        if (id != null) {
            if (before != null && before.draft().category().equals(id)) return id;
            if (categories.tree().open().stream().anyMatch(it -> it.id().equals(id))) return id;
        }
        form.reject("categorie", page.t("market.form.category.missing"));
        return null;
    }

    /** Words parted by commas, in small letters. */
    static List<String> words(String typed) {
        var words = new LinkedHashSet<String>();
        for (var it : typed.split("[,;\\n]")) {
            var word = it.strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[\\s\"{}\\\\]+", " ")
                    .strip();
            if (!word.isEmpty()) words.add(word);
        }
        return List.copyOf(words);
    }

    private static List<String> tags(Form form, Page page) {
        var tags = words(String.join(",", form.all("tags")));
        if (tags.size() > PostDraft.MOST_TAGS)
            form.reject("tags", page.t("market.form.tags.many", PostDraft.MOST_TAGS));
        if (tags.stream().anyMatch(it -> it.length() > PostDraft.LONGEST_TAG))
            form.reject("tags", page.t("market.form.tags.long", PostDraft.LONGEST_TAG));
        return tags;
    }

    private static @Nullable Integer quantity(Form form, Page page) {
        var typed = form.value("quantite");
        if (typed.isEmpty()) return null;
        if (typed.matches("[0-9]{1,6}")) {
            int quantity = Integer.parseInt(typed);
            if (quantity >= 1 && quantity <= PostDraft.MOST) return quantity;
        }
        form.reject("quantite", page.t("market.form.quantity.wrong", PostDraft.MOST));
        return null;
    }

    static @Nullable LocalDate day(Form form, String field, Page page) {
        return form.value(field).isEmpty() ? null : form.day(field, page.t("market.form.day.wrong"));
    }

    private @Nullable LocalDate expires(Form form, Page page) {
        var today = publishing.today();
        var day = form.value("jusqu").isEmpty() ? today.plusDays(PostDraft.USUAL_DAYS) : day(form, "jusqu", page);
        if (day != null && (day.isBefore(today) || day.isAfter(today.plusDays(PostDraft.MOST_DAYS)))) {
            form.reject("jusqu", page.t("market.form.until.wrong", PostDraft.MOST_DAYS));
            return null;
        }
        return day;
    }

    /** Zero or less, or finer than the currency is: refused beside the field. A currency closed since keeps its price. */
    private List<Amount> prices(Form form, @Nullable Post before, Page page) {
        var prices = new ArrayList<Amount>();
        for (var it : currencies.open()) {
            var typed = form.value(field(it));
            if (typed.isEmpty()) continue;
            it.read(typed)
                    .ifPresentOrElse(
                            units -> prices.add(new Amount(it.id(), units)),
                            () -> form.reject(
                                    field(it), page.t("market.form.price.wrong", example(it, page.formats()))));
        }
        for (var name : form.names())
            if (name.startsWith("prix-")
                    && !form.value(name).isEmpty()
                    && currencies.open().stream().noneMatch(it -> field(it).equals(name)))
                form.reject(name, page.t("market.form.price.unknown"));
        if (before != null)
            before.draft().prices().stream()
                    .filter(it -> currencies.open().stream()
                            .noneMatch(open -> open.id().equals(it.currency())))
                    .forEach(prices::add);
        return prices;
    }

    static String example(Currency currency, Formats formats) {
        return currency.say(Math.max(1, currency.step()), formats);
    }

    private Set<UUID> groups(Form form, Visitor me) {
        var mine = standing.groups(me).keySet();
        return form.all("groupes").stream()
                .flatMap(it -> Ids.read(it).stream())
                .filter(mine::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The form as the post says it. */
    Form filled(Post post, Formats formats) {
        var it = post.draft();
        var form = Form.empty()
                .with("genre", it.kind())
                .with("titre", it.title())
                .with("description", it.description())
                .with("categorie", it.category())
                .with("tags", String.join(", ", it.tags()))
                .with("quantite", it.quantity())
                .with("unite", it.unit())
                .with("du", it.from())
                .with("au", it.to())
                .with("commune-nom", it.communeName())
                .with("commune", it.communeCode())
                .with("lieu", it.place())
                .with("mode", it.mode())
                .with("vue", it.audience())
                .withAll("groupes", it.groups().stream().map(UUID::toString).toList())
                .with("jusqu", it.expiresOn())
                .with("version", post.version());
        if (it.placeHidden()) form.with("lieu-cache", "oui");
        for (var price : it.prices())
            currencies
                    .find(price.currency())
                    .ifPresent(currency -> form.with(field(currency), currency.typed(price.units(), formats)));
        return form;
    }
}
