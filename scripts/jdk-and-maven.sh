# Read by the scripts beside it: finds JDK 25 and Maven, or says in one line what is missing and how to get it.
# Sets JAVA_HOME, MVN and the JVM's flags; the working folder becomes the project's.

cd "$(dirname "$0")/.."

missing() {
    echo "$1" >&2
    exit 1
}

is_jdk_25() {
    grep -qs '^JAVA_VERSION="25' "$1/release" && [ -x "$1/bin/javac" ]
}

find_jdk() {
    for home in "${JAVA25:-}" "${JAVA_HOME:-}" \
        /usr/lib/jvm/*25* \
        /Library/Java/JavaVirtualMachines/*25*/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*25*/Contents/Home \
        /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
        "$HOME"/.sdkman/candidates/java/25*; do
        if [ -n "$home" ] && is_jdk_25 "$home"; then
            JAVA_HOME=$home
            export JAVA_HOME
            return
        fi
    done
    missing "JDK 25 is missing: install it (https://adoptium.net/temurin/releases/?version=25), or set JAVA25 to its folder."
}

find_maven() {
    if command -v mvn >/dev/null; then
        MVN=mvn
    elif [ -n "${MAVEN_HOME:-}" ] && [ -x "$MAVEN_HOME/bin/mvn" ]; then
        MVN=$MAVEN_HOME/bin/mvn
    else
        missing "Maven 3.8.6 or newer is missing: install it (apt-get install maven, brew install maven, or https://maven.apache.org/download.cgi)."
    fi
    # Maven's own libraries make a new JDK warn about things that nobody here can change.
    MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
    export MAVEN_OPTS
}

find_jdk
find_maven
JVM_FLAGS="-Dguice_bytecode_gen_option=DISABLED --enable-native-access=ALL-UNNAMED"
# Of the program itself: little memory. A large import holds the same texts in its file, its tab and its log.
MEMORY_FLAGS="-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:+UseStringDeduplication"
# What the JVM learnt in a rehearsal makes it start in half the time; without it, it only starts slower.
LEARNT=target/quick/patchbook.aot
# The dearer of the JVM's two compilers waits four times longer than usual: a first refresh takes a tenth less work and is
# over no later, and after three refreshes the program is as fast as it gets with either.
COMPILER_FLAGS="-XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=2400 -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=160000"
RUN_FLAGS="$MEMORY_FLAGS $COMPILER_FLAGS -XX:AOTCache=$LEARNT -Xlog:aot=off -Xlog:cds=off"

# Has Patchbook run once, so that the JVM knows its classes and what is hot in them. Needs target/quick/patchbook.jar.
rehearse() {
    if [ ! -f "$LEARNT" ] || [ target/quick/patchbook.jar -nt "$LEARNT" ]; then
        rm -f "$LEARNT"
        "$JAVA_HOME/bin/java" scripts/Rehearsal.java "$JAVA_HOME/bin/java" $JVM_FLAGS $MEMORY_FLAGS -XX:AOTCacheOutput="$LEARNT" -Xlog:aot=off -Xlog:cds=off -jar target/quick/patchbook.jar ||
            echo "Patchbook will start slower than it could; see above." >&2
    fi
}
