@echo off
rem Starts Tarn; builds first what is missing or older than its sources. `tarn.cmd --help` tells the rest.
rem
rem   TARN_JAVA_OPTS   further flags for the workbench's or command's JVM
rem   TARN_AOT         off: use no start caches, and make none
rem   TARN_MAVEN       the Maven to build with, if it is not the mvn on the PATH
rem   JAVA_HOME        looked at first for a JDK 25 or later
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "ARGS=%ROOT%app\target\tarn.args"
set "ENGINE_ARGS=%ROOT%engine\local\target\engine.args"
set "STAMP=%ROOT%app\target\tarn.stamp"
set "LOG=%ROOT%target\build.log"
set "JDK="

if defined JAVA_HOME call :take "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK call :take "%%~dpJ.."
for %%B in (
  "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu"
  "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
  "%USERPROFILE%\.jdks" "%USERPROFILE%\.sdkman\candidates\java"
) do if not defined JDK for /d %%J in ("%%~B\*") do if not defined JDK call :take "%%~J"
if not defined JDK (
  echo tarn: no JDK 25 or later was found. Install one, for example from https://adoptium.net, or name its folder with JAVA_HOME. 1>&2
  exit /b 2
)

call :is_built
if errorlevel 1 (
  call :build
  if errorlevel 1 exit /b 1
)
rem Commands need no classes of the window.
set "PART=window"
for %%P in (sql engine prepare --help --version) do if "%~1"=="%%P" set "PART=command"
rem The collector that lets keys wait least; a choice of the user's own stands.
set "START="
if "%PART%"=="window" set "START=-XX:+UseSerialGC"
if defined TARN_JAVA_OPTS if not "%TARN_JAVA_OPTS:GC=%"=="%TARN_JAVA_OPTS%" set "START="
rem Caches of the JDK from which Tarn starts faster; it makes them itself when it is idle.
if /i not "%TARN_AOT%"=="off" call :start_flags
"%JDK%\bin\java.exe" %START% %TARN_JAVA_OPTS% "@%ARGS%" dev.tarn.app.Main %*
exit /b %ERRORLEVEL%

rem Adds the flags of a cache to START.
:start_flags
set "CACHES=%ROOT%app\target\aot"
set "START=%START% "-Dtarn.aot=%CACHES%""
if exist "%CACHES%\%PART%.options" set "START=%START% "@%CACHES%\%PART%.options""
exit /b 0

rem Takes a folder if it is a JDK that is new enough.
:take
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do (
  for /f "delims=." %%M in ("%%~V") do if %%M GEQ 25 set "JDK=%~f1"
)
exit /b 0

rem Ends with 0 if nothing is newer than the last build.
:is_built
if not exist "%STAMP%" exit /b 1
if not exist "%ARGS%" exit /b 1
if not exist "%ENGINE_ARGS%" exit /b 1
powershell -NoProfile -NonInteractive -Command ^
  "$stamp = (Get-Item -LiteralPath $env:STAMP).LastWriteTimeUtc;" ^
  "$modules = 'app','ui','engine\testkit','engine\session','engine\workspace','engine\local';" ^
  "$watched = @('pom.xml', '.mvn') + ($modules | ForEach-Object { ($_ + '\pom.xml'); ($_ + '\src\main') });" ^
  "foreach ($path in $watched) {" ^
  "  $full = Join-Path $env:ROOT $path;" ^
  "  if (Test-Path -LiteralPath $full) {" ^
  "    $items = @(Get-Item -LiteralPath $full -Force) + @(Get-ChildItem -LiteralPath $full -Recurse -Force);" ^
  "    if ($items | Where-Object { $_.LastWriteTimeUtc -gt $stamp }) { exit 1 }" ^
  "  }" ^
  "}"
exit /b %ERRORLEVEL%

:build
set "MAVEN=mvn"
if defined TARN_MAVEN set "MAVEN=%TARN_MAVEN%"
where "%MAVEN%" >nul 2>nul
if errorlevel 1 if not exist "%MAVEN%" (
  echo tarn: Maven was not found, which builds Tarn. Install Maven 3.8 or later. 1>&2
  exit /b 1
)
if not exist "%ROOT%target" mkdir "%ROOT%target"
type nul > "%ROOT%target\build.stamp"
echo tarn: building (the first time takes some minutes; log: %LOG%) ... 1>&2
setlocal
set "JAVA_HOME=%JDK%"
pushd "%ROOT%"
call "%MAVEN%" -q -B -DskipTests -pl app,engine/local -am package > "%LOG%" 2>&1
set "BUILT=%ERRORLEVEL%"
popd
endlocal & set "BUILT=%BUILT%"
if not "%BUILT%"=="0" (
  echo tarn: the build failed. Its last lines: 1>&2
  powershell -NoProfile -NonInteractive -Command "Get-Content -LiteralPath $env:LOG -Tail 25" 1>&2
  echo tarn: the whole log is %LOG% 1>&2
  exit /b 1
)
move /y "%ROOT%target\build.stamp" "%STAMP%" >nul
echo tarn: built 1>&2
exit /b 0
