package org.fabcom.catalogue;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * Addresses made comparable (specification of the catalogue §4, statement C33): the key of a repository, and the registrable
 * domain of a site.
 */
public final class RepositoryAddress {

    private static final Pattern PREFIX = Pattern.compile("^(scm:)?(git\\+|git:|svn:|hg:)?(?=[a-z])");
    private static final Pattern BY_KEY = Pattern.compile("^(scm:)?git@([^:/]+):");
    private static final Pattern BY_SYSTEM = Pattern.compile("^scm:(git|svn|hg):");
    private static final Pattern OTHERWISE = Pattern.compile("^(ssh|git|http)://");
    private static final Pattern ENDS = Pattern.compile("/+$");
    private static final Pattern WWW = Pattern.compile("^www\\.");
    private static final Pattern GIT = Pattern.compile("\\.git$");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");
    private static final Pattern DEEPER =
            Pattern.compile("/(-/)?(tree|blob|src|releases|wiki|issues|commits|archive|raw|tags|branches)(/.*)?$");
    private static final Set<String> FOLD_PATH =
            Set.of("github.com", "gitlab.com", "codeberg.org", "bitbucket.org", "framagit.org", "git.sr.ht", "sr.ht");
    /** Domains under which strangers live side by side. */
    private static final Set<String> SHARED = Set.of(
            "github.com",
            "github.io",
            "gitlab.com",
            "gitlab.io",
            "codeberg.org",
            "sourceforge.net",
            "sourceforge.io",
            "readthedocs.io",
            "framagit.org",
            "wordpress.com",
            "blogspot.com",
            "google.com",
            "apache.org",
            "gnu.org",
            "bitbucket.org",
            "sr.ht",
            "frama.io",
            "pages.dev",
            "netlify.app",
            "vercel.app",
            "herokuapp.com",
            "fly.dev",
            "web.app",
            "npmjs.com",
            "debian.net",
            "freedesktop.org",
            "kde.org",
            "gnome.org",
            "mozilla.org",
            "savannah.gnu.org",
            "launchpad.net",
            "microsoft.com");

    private RepositoryAddress() {}

    /** A key by which two records of one repository meet; nothing when the address is no repository of one project. */
    public static Optional<String> key(@Nullable String address) {
        if (address == null) return Optional.empty();
        var text = address.strip();
        text = BY_KEY.matcher(text).replaceFirst("https://$2/");
        text = BY_SYSTEM.matcher(text).replaceFirst("");
        text = PREFIX.matcher(text).replaceFirst("");
        text = OTHERWISE.matcher(text).replaceFirst("https://");
        try {
            var uri = new URI(text);
            return uri.getHost() == null ? Optional.empty() : key(uri);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<String> key(URI uri) {
        var host = WWW.matcher(uri.getHost().toLowerCase(Locale.ROOT)).replaceFirst("");
        var path = uri.getPath() == null ? "" : uri.getPath();
        boolean gitweb = uri.getQuery() != null && uri.getQuery().matches("(.*[;&])?p=.*");
        path = DEEPER.matcher(ENDS.matcher(path).replaceAll("")).replaceFirst("");
        path = ENDS.matcher(GIT.matcher(path).replaceFirst("")).replaceAll("");
        if (FOLD_PATH.contains(host)) path = path.toLowerCase(Locale.ROOT);
        if (gitweb) return Optional.of(host + path + "?" + uri.getQuery().split("[;&]")[0]);
        long parts = path.chars().filter(it -> it == '/').count();
        boolean bare = FOLD_PATH.contains(host) ? parts < 2 : parts < 1;
        return bare || path.endsWith("/repos/asf") ? Optional.empty() : Optional.of(host + path);
    }

    /** The last two labels of the host (three under co.uk and the like); nothing for hosts that many projects share. */
    public static Optional<String> domain(@Nullable String site) {
        if (site == null) return Optional.empty();
        try {
            var host = new URI(site.strip()).getHost();
            if (host == null || NUMBERS.matcher(host).matches()) return Optional.empty();
            var labels = host.toLowerCase(Locale.ROOT).split("\\.");
            if (labels.length < 2) return Optional.empty();
            int keep = labels.length > 2 && labels[labels.length - 2].matches("co|com|org|net|gouv|asso|ac") ? 3 : 2;
            var domain = String.join(
                    ".", java.util.Arrays.copyOfRange(labels, Math.max(0, labels.length - keep), labels.length));
            return SHARED.contains(domain) ? Optional.empty() : Optional.of(domain);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
