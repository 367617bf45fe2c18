package dev.patchbook.localworkspace.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// Records as JSON and back, for what the workspace keeps beside the files: absent values are left out, a sealed type
/// is an object named after its case.
final class Json {
    static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .registerTypeAdapterFactory(new OptionalFactory())
            .registerTypeAdapterFactory(new SealedFactory())
            .registerTypeAdapter(Instant.class, new InstantAdapter().nullSafe())
            .create();

    private Json() {}

    private static final class InstantAdapter extends TypeAdapter<Instant> {
        @Override
        public void write(JsonWriter out, Instant value) throws IOException {
            out.value(value.toString());
        }

        @Override
        public Instant read(JsonReader in) throws IOException {
            return Instant.parse(in.nextString());
        }
    }

    private static final class OptionalFactory implements TypeAdapterFactory {
        @Override
        @SuppressWarnings({"unchecked", "NullAway"}) // gson's contract: null where the factory does not apply
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            if (type.getRawType() != Optional.class || !(type.getType() instanceof ParameterizedType parameterized)) {
                return null;
            }
            Type inner = parameterized.getActualTypeArguments()[0];
            TypeAdapter<Object> adapter = (TypeAdapter<Object>) gson.getAdapter(TypeToken.get(inner));
            return (TypeAdapter<T>) new OptionalAdapter(adapter);
        }
    }

    /// An empty one is an empty array, so that it is not mistaken for a value that was never written.
    private static final class OptionalAdapter extends TypeAdapter<Optional<Object>> {
        private final TypeAdapter<Object> inner;

        OptionalAdapter(TypeAdapter<Object> inner) {
            this.inner = inner;
        }

        @Override
        public void write(JsonWriter out, Optional<Object> value) throws IOException {
            out.beginArray();
            if (value.isPresent()) {
                inner.write(out, value.get());
            }
            out.endArray();
        }

        @Override
        public Optional<Object> read(JsonReader in) throws IOException {
            in.beginArray();
            Optional<Object> value = in.peek() == JsonToken.END_ARRAY ? Optional.empty() : Optional.of(inner.read(in));
            in.endArray();
            return value;
        }
    }

    private static final class SealedFactory implements TypeAdapterFactory {
        @Override
        @SuppressWarnings({"unchecked", "NullAway"}) // gson's contract: null where the factory does not apply
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            Class<?> raw = type.getRawType();
            return raw.isSealed() && raw.isInterface() ? (TypeAdapter<T>) new SealedAdapter(gson, raw) : null;
        }
    }

    private static final class SealedAdapter extends TypeAdapter<Object> {
        private final Gson gson;
        private final Class<?> sealed;

        SealedAdapter(Gson gson, Class<?> sealed) {
            this.gson = gson;
            this.sealed = sealed;
        }

        @Override
        public void write(JsonWriter out, Object value) throws IOException {
            out.beginObject().name(value.getClass().getSimpleName());
            gson.toJson(value, value.getClass(), out);
            out.endObject();
        }

        @Override
        public Object read(JsonReader in) throws IOException {
            in.beginObject();
            String name = in.nextName();
            Class<?> chosen = Arrays.stream(sealed.getPermittedSubclasses())
                    .filter(permitted -> permitted.getSimpleName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IOException(sealed.getSimpleName() + " has no case " + name));
            Object value = gson.fromJson(in, chosen);
            in.endObject();
            return value;
        }
    }
}
