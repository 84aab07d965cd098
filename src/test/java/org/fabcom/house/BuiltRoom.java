package org.fabcom.house;

import module java.base;
import javax.tools.ToolProvider;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.CurrentBase;
import org.fabcom.web.render.Messages;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A room that is compiled from a recipe and opened in the running house, until it is closed again. */
final class BuiltRoom implements AutoCloseable {

    private static final String CODE = "src/main/java/";
    private static final String TESTS = "src/test/java/";

    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final List<RequestMappingInfo> routes = new ArrayList<>();
    private final RequestMappingHandlerMapping mapping;
    private final List<Class<?>> classes = new ArrayList<>();

    private BuiltRoom(ApplicationContext house) {
        this.mapping = house.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        beans.setParent(house);
    }

    static BuiltRoom of(Recipe recipe, Path folder, ApplicationContext house) {
        recipe.writeTo(folder);
        var room = new BuiltRoom(house);
        room.compile(recipe, folder);
        room.migrate(recipe);
        room.speak(recipe, house.getBean(Messages.class));
        room.open();
        return room;
    }

    private void compile(Recipe recipe, Path folder) {
        var sources = recipe.files().keySet().stream()
                .filter(it -> it.endsWith(".java"))
                .toList();
        var options =
                new ArrayList<>(List.of("-parameters", "-proc:none", "-Xlint:all,-path", "-Werror", "-d", "" + folder));
        sources.forEach(it -> options.add("" + folder.resolve(it)));
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
        if (result != 0) throw new IllegalStateException("the recipe does not compile");
        try {
            var loader = new URLClassLoader(
                    new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
            beans.setClassLoader(loader);
            for (var it : sources) if (!it.endsWith("package-info.java")) classes.add(loader.loadClass(name(it)));
        } catch (IOException | ClassNotFoundException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String name(String source) {
        return source.replace(CODE, "").replace(TESTS, "").replace(".java", "").replace('/', '.');
    }

    /** Once for a base. */
    private void migrate(Recipe recipe) {
        recipe.files().forEach((path, sql) -> {
            if (!path.endsWith(".sql")) return;
            CurrentBase.asOwner(sql);
            CurrentBase.base().settle();
        });
    }

    /** As a start reads its words. */
    @SuppressWarnings("unchecked")
    private void speak(Recipe recipe, Messages messages) {
        var words = (Map<String, Map<String, String>>) ReflectionTestUtils.getField(messages, "words");
        recipe.files().forEach((path, text) -> {
            if (!path.endsWith(".properties")) return;
            var language = path.substring(path.lastIndexOf('_') + 1, path.lastIndexOf('.'));
            var properties = new Properties();
            try {
                properties.load(new StringReader(text));
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
            properties.forEach((key, sentence) -> words.get(language).put((String) key, (String) sentence));
        });
    }

    private void open() {
        for (var it : classes) if (AnnotatedElementUtils.hasAnnotation(it, Component.class)) beans.register(it);
        beans.refresh();
        for (var page : beans.getBeansWithAnnotation(Controller.class).values())
            for (var method : page.getClass().getDeclaredMethods()) {
                var asked = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (asked == null) continue;
                var route = RequestMappingInfo.paths(asked.path())
                        .methods(asked.method())
                        .options(mapping.getBuilderConfiguration())
                        .build();
                mapping.registerMapping(route, page, method);
                routes.add(route);
            }
    }

    /** What a query says in its only cell. */
    String only(String sql) {
        return beans.getBean(Sql.class).sql(sql).single(String.class);
    }

    /** Runs a test that the recipe brings. */
    void run(String test, String method) throws ReflectiveOperationException {
        var type = classes.stream()
                .filter(it -> it.getSimpleName().equals(test))
                .findFirst()
                .orElseThrow();
        var one = beans.getAutowireCapableBeanFactory().createBean(type);
        var it = type.getDeclaredMethod(method);
        it.setAccessible(true);
        it.invoke(one);
    }

    @Override
    public void close() {
        routes.forEach(mapping::unregisterMapping);
        beans.close();
    }
}
