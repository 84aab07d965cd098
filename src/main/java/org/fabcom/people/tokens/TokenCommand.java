package org.fabcom.people.tokens;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.command.Command;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.Rights;
import org.fabcom.people.RoleHolder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code ./fabcom token create NAME [--role ROLE] [--scopes SCOPE,SCOPE] [--person EMAIL] [--days N] | list | revoke ID}. */
@Component
record TokenCommand(ApiTokens tokens, People people, Rights rights, Clock clock) implements Command {

    private static final int USUAL_DAYS = 365;

    @Override
    public String name() {
        return "token";
    }

    @Override
    public boolean beside() {
        return true;
    }

    @Override
    public int run(List<String> args) {
        return switch (args.isEmpty() ? "" : args.getFirst()) {
            case "create" -> create(args.subList(1, args.size()));
            case "list" -> list();
            case "revoke" -> revoke(args.subList(1, args.size()));
            default -> throw new Refused("console.token.usage");
        };
    }

    private int create(List<String> args) {
        if (args.isEmpty() || args.getFirst().startsWith("--") || args.size() % 2 == 0)
            throw new Refused("console.token.usage");
        var role = role(option(args, "--role"));
        var person = person(option(args, "--person"));
        if (role != null && !rights.rolesOf(person).contains(role))
            throw new Refused("console.token.role.not-held", role.name());
        var token = tokens.make(
                person, args.getFirst(), role, scopes(option(args, "--scopes")), life(option(args, "--days")), person);
        Console.say("console.token.made", args.getFirst());
        Console.print(token);
        return 0;
    }

    private int list() {
        var all = tokens.all();
        if (all.isEmpty()) Console.say("console.token.none");
        for (var it : all) {
            var state = it.revokedAt() != null ? "revoked" : it.alive(clock.instant()) ? "alive" : "expired";
            var role = it.role() == null ? "-" : it.role().name().toLowerCase(Locale.ROOT);
            Console.print(it.id() + "  " + state + "  " + role + "  "
                    + it.expiresAt().toString().substring(0, 10) + "  " + it.personName() + "  " + it.name());
        }
        return 0;
    }

    private int revoke(List<String> args) {
        if (args.size() != 1) throw new Refused("console.token.usage");
        var id = Ids.read(args.getFirst()).orElseThrow(() -> new Refused("console.token.usage"));
        var token = tokens.find(id).orElseThrow(() -> new Refused("console.token.unknown", args.getFirst()));
        Console.say(
                tokens.revoke(token, token.person()) ? "console.token.revoked" : "console.token.was-revoked",
                token.name());
        return 0;
    }

    private static @Nullable String option(List<String> args, String name) {
        int at = args.indexOf(name);
        return at < 1 ? null : args.get(at + 1);
    }

    private static @Nullable InstanceRole role(@Nullable String typed) {
        if (typed == null) return null;
        return Arrays.stream(InstanceRole.values())
                .filter(it -> it.name().equalsIgnoreCase(typed.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new Refused("console.token.role", typed));
    }

    /** The person named, else whoever administers the instance for the longest time. */
    private PartyId person(@Nullable String email) {
        if (email != null)
            return Email.read(email)
                    .flatMap(people::byEmail)
                    .map(Person::id)
                    .orElseThrow(() -> new Refused("console.token.person", email));
        return rights.holders(InstanceRole.ADMINISTRATOR).stream()
                .min(Comparator.comparing(RoleHolder::grantedAt))
                .map(RoleHolder::person)
                .orElseThrow(() -> new Refused("console.token.nobody"));
    }

    private static java.util.Set<TokenScope> scopes(@Nullable String typed) {
        var scopes = java.util.EnumSet.noneOf(TokenScope.class);
        if (typed == null) return scopes;
        for (var it : typed.split(","))
            scopes.add(TokenScope.of(it.strip()).orElseThrow(() -> new Refused("console.token.scope", it, all())));
        return scopes;
    }

    private static String all() {
        return Arrays.stream(TokenScope.values()).map(TokenScope::code).collect(Collectors.joining(", "));
    }

    private static Duration life(@Nullable String days) {
        if (days == null) return Duration.ofDays(USUAL_DAYS);
        if (!days.matches("[1-9][0-9]{0,3}")) throw new Refused("console.token.days", days);
        return Duration.ofDays(Integer.parseInt(days));
    }
}
