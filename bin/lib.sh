# Shared by the scripts of bin/: finds the JDK 25 and speaks plainly when it is missing. Sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

java_major() { "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = \([0-9]*\).*/\1/p'; }

is_jdk_25() { [ -x "$1/bin/javac" ] && [ "$(java_major "$1")" -ge 25 ] 2>/dev/null; }

# Sets and exports JAVA_HOME: the one given, that of the java on the PATH, then the usual places of each system.
find_jdk() {
  local candidate
  local on_path=""
  if command -v javac >/dev/null 2>&1; then
    on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)" 2>/dev/null || command -v javac)")")
  fi
  for candidate in "${JAVA_HOME:-}" "$on_path" \
    /usr/lib/jvm/*25* /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jenv/versions/* "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      export JAVA_HOME="$candidate"
      return 0
    fi
  done
  die "LAPOR! needs a JDK 25 or newer and found none (looked at JAVA_HOME, PATH and the usual folders).
Get one:  Debian/Ubuntu: apt install openjdk-25-jdk, or temurin-25-jdk from the Adoptium packages
          Fedora: dnf install java-25-openjdk-devel     macOS: brew install openjdk@25
          any system: SDKMAN, 'sdk install java 25-tem'
Then run again, or name it: JAVA_HOME=/path/to/jdk-25 $0"
}

find_maven() {
  command -v mvn >/dev/null 2>&1 || die "LAPOR! is built with Maven 3.8 or newer and found no 'mvn' on the PATH.
Get it:  Debian/Ubuntu: apt install maven     Fedora: dnf install maven     macOS: brew install maven"
}

# Builds the program's jar when it is missing or older than any source.
build_jar() {
  local jar=app/target/lapor.jar
  if [ ! -f "$jar" ] || [ -n "$(find pom.xml app/pom.xml .mvn app/src/main -newer "$jar" -print -quit)" ]; then
    find_maven
    say "Building the program (the first time Maven fetches its libraries; that can take some minutes) …"
    mvn -B -q -ntp -pl app -DskipTests package
    touch "$jar"
  fi
}

# Unpacks the jar and lets one trial start write the JDK's cache of loaded classes (AOT cache): starting then takes about
# half the time. Without the cache the program starts, too.
prepare_start() {
  local jar=app/target/lapor.jar start=app/target/start
  if [ "$start/lapor.jar" -nt "$jar" ] && [ -f "$start/tried" ]; then
    return 0
  fi
  say "Preparing a quick start (once after each build, about 20 seconds) …"
  rm -rf "$start"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$start" >/dev/null
  touch "$start/lapor.jar"
  (
    trial=$(mktemp -d)
    unset LAPOR_DB_URL LAPOR_DB_USER LAPOR_DB_PASSWORD
    LAPOR_DATA="$trial/data" LAPOR_PORT=0 SPRING_PROFILES_ACTIVE="" "$JAVA_HOME/bin/java" $START_OPTIONS \
      -XX:AOTCacheOutput="$start/lapor.aot" -jar "$start/lapor.jar" >"$trial/log" 2>&1 &
    program=$!
    trap 'kill $program 2>/dev/null || true; wait $program 2>/dev/null || true; rm -rf "$trial"' EXIT
    until grep -q "Started Lapor" "$trial/log" || ! kill -0 $program 2>/dev/null; do sleep 0.2; done
  )
  [ -f "$start/lapor.aot" ] || say "(The trial start failed; the program starts without the cache.)"
  touch "$start/tried"
}

# Options of every start: Tomcat may load native code; no notes of the JDK about its cache and of SLF4J about its start.
START_OPTIONS="--enable-native-access=ALL-UNNAMED -Xlog:aot*=off -Dslf4j.internal.verbosity=ERROR"
