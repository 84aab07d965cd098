package org.fabcom.plan.checking;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.plan.checking.Fault.What;
import org.fabcom.plan.checking.States.Standing;

/**
 * The archive of a newsletter’s tool as it comes: a list for each standing, told by the name of its file. Mailchimp names them
 * {@code subscribed_…}, {@code unsubscribed_…}, {@code cleaned_…}; whoever never subscribed ({@code nonsubscribed_…}, {@code
 * archived_…}, {@code transactional_…}) is not to be written to either.
 */
final class NewsletterArchive {

    private static final Map<String, Standing> NAMES = Map.of(
            "unsubscribed", Standing.UNSUBSCRIBED,
            "nonsubscribed", Standing.UNSUBSCRIBED,
            "archived", Standing.UNSUBSCRIBED,
            "transactional", Standing.UNSUBSCRIBED,
            "cleaned", Standing.BOUNCED,
            "bounced", Standing.BOUNCED,
            "subscribed", Standing.SUBSCRIBED);

    private NewsletterArchive() {}

    /** Workbooks are zip archives too; they hold parts, and no lists. */
    static boolean is(Content file) throws IOException {
        var head = file.read(0, 4);
        return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /** {@code otherwise}: how the people of a list stand whose name does not tell. */
    static void add(Contacts to, String name, Content file, Standing otherwise) {
        try (var source = ImportSource.of(name, file)) {
            var lists = source.entries().stream()
                    .filter(it -> it.fileName().toLowerCase(Locale.ROOT).matches("[^.].*\\.(csv|txt|tsv)"))
                    .filter(it -> !it.in("__MACOSX"))
                    .toList();
            if (lists.isEmpty()) to.faults().add(name, 1, What.NOT_TEXT, "");
            for (var it : lists) to.add(name + " › " + it.fileName(), it.content(), standing(it.fileName(), otherwise));
        } catch (UnreadableSource | IOException unreadable) {
            to.faults().add(name, 1, What.UNREADABLE, "");
        }
    }

    private static Standing standing(String file, Standing otherwise) {
        var name = file.toLowerCase(Locale.ROOT);
        return NAMES.entrySet().stream()
                .filter(it -> name.matches("(.*[^a-z])?" + it.getKey() + "([^a-z].*)?"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
