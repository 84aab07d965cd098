package org.fabcom.post;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.web.Site;
import org.fabcom.web.SiteSource;
import org.fabcom.web.access.Rooms;
import org.fabcom.web.access.Switches;
import org.fabcom.web.render.Messages;
import org.fabcom.web.render.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where letters are put. They leave when the transaction is over, and only if it ends well. Thread-safe. */
@Component
public class Outbox {

    private final Sql db;
    private final Messages messages;
    private final Templates templates;
    private final Optional<SiteSource> site;
    private final Optional<Rooms> rooms;

    Outbox(Sql db, Messages messages, Templates templates, Optional<SiteSource> site, Optional<Rooms> rooms) {
        this.db = db;
        this.messages = messages;
        this.templates = templates;
        this.site = site;
        this.rooms = rooms;
    }

    /** Writes the letter down, in its reader's language, within the caller's transaction; none from a closed room. */
    public UUID put(Letter letter) {
        var id = Ids.next();
        if (closed(letter.key())) return id;
        var view = view(letter);
        db.sql("""
                insert into post.letter (id, kind, recipient, name, language, subject, plain, html, unsubscribe,
                                         reply_to, created_at, next_try_at)
                values (:id, :kind, :recipient, :name, :language, :subject, :plain, :html, :unsubscribe, :replyTo, :now, :now)
                """)
                .param("id", id)
                .param("kind", letter.key())
                .param("recipient", letter.recipient())
                .param("name", letter.name())
                .param("language", letter.language())
                .param("subject", view.subject())
                .param("plain", view.plain())
                .param("html", templates.alone("post/letter", view))
                .param("unsubscribe", letter.unsubscribe())
                .param("replyTo", letter.replyTo())
                .update();
        attach(id, letter.attachments());
        return id;
    }

    /** The same of many without attachments, in one statement. */
    public void put(List<Letter> all) {
        var letters = all.stream().filter(it -> !closed(it.key())).toList();
        if (letters.isEmpty()) return;
        var views = letters.stream().map(this::view).toList();
        db.sql("""
                insert into post.letter (id, kind, recipient, name, language, subject, plain, html, unsubscribe,
                                         reply_to, created_at, next_try_at)
                select n.id, n.kind, n.recipient, n.name, n.language, n.subject, n.plain, n.html, n.unsubscribe, n.reply_to, :now, :now
                from unnest(:ids, :kinds, :recipients, :names, :languages, :subjects, :plains, :htmls, :stops, :replies)
                    as n (id, kind, recipient, name, language, subject, plain, html, unsubscribe, reply_to)
                """)
                .param("ids", letters.stream().map(it -> Ids.next()).toArray(UUID[]::new))
                .param("kinds", texts(letters, Letter::key))
                .param("recipients", texts(letters, Letter::recipient))
                .param("names", texts(letters, Letter::name))
                .param("languages", texts(letters, Letter::language))
                .param("subjects", texts(views, LetterView::subject))
                .param("plains", texts(views, LetterView::plain))
                .param("htmls", texts(views, it -> templates.alone("post/letter", it)))
                .param("stops", texts(letters, Letter::unsubscribe))
                .param("replies", texts(letters, Letter::replyTo))
                .update();
    }

    private static <T> @Nullable String[] texts(List<T> all, Function<T, @Nullable String> what) {
        var texts = new @Nullable String[all.size()];
        for (int i = 0; i < texts.length; i++) texts[i] = what.apply(all.get(i));
        return texts;
    }

    /** The first part of a key is the module that writes. */
    private boolean closed(String key) {
        var module = key.substring(0, Math.max(0, key.indexOf('.')));
        return rooms.isPresent() && !rooms.get().open(Switches.read().of(module));
    }

    private void attach(UUID letter, List<Letter.Attachment> attachments) {
        for (int i = 0; i < attachments.size(); i++) {
            var it = attachments.get(i);
            db.sql("""
                    insert into post.attachment (letter, position, name, type, content)
                    values (:letter, :position, :name, :type, :content)
                    """)
                    .param("letter", letter)
                    .param("position", i + 1)
                    .param("name", it.name())
                    .param("type", it.type())
                    .param("content", it.content())
                    .update();
        }
    }

    private LetterView view(Letter letter) {
        var locale = Locale.of(letter.language());
        var args = letter.args().toArray();
        var after = letter.key() + ".after";
        return new LetterView(
                letter.language(),
                messages.text(locale, letter.key() + ".subject", args),
                paragraphs(messages.text(locale, letter.key() + ".text", args)),
                letter.url(),
                letter.url() == null ? "" : messages.text(locale, letter.key() + ".button", args),
                messages.has(locale, after) ? paragraphs(messages.text(locale, after, args)) : List.of(),
                messages.text(locale, footer(letter), site().name()));
    }

    private static String footer(Letter letter) {
        if (letter.replyTo() != null) return "post.footer.answered";
        return letter.unsubscribe() == null ? "post.footer" : "post.footer.told";
    }

    private Site site() {
        return site.map(SiteSource::site).orElse(Site.BARE);
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\n\n")).map(String::strip).toList();
    }
}
