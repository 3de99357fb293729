<#-- The frame of every page of the sign-in: letterhead, the one thing to do, the other language. Its pages are those of the base theme. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title><#nested "header"> – Paritrana</title>
  <link rel="icon" href="${url.resourcesPath}/img/icon.svg" type="image/svg+xml">
  <#list properties.styles?split(' ') as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <#if scripts??>
  <#list scripts as script>
  <script src="${script}"></script>
  </#list>
  </#if>
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    </#outputformat>
  </script>
  <#if authenticationSession??>
  <script type="module">
    <#outputformat "JavaScript">
    import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#outputformat>
  </script>
  </#if>
</head>
<body>
  <header>
    <div class="kop">
      <svg class="mark" viewBox="0 0 46 40" aria-hidden="true" focusable="false"><path d="M1 14Q23-8 45 14" fill="none" stroke="currentColor" stroke-width="4"/><path d="M4 37V16.2M8.75 37V12.6M13.5 37V10.1M18.25 37V8.5M23 37V8.0M27.75 37V8.5M32.5 37V10.1M37.25 37V12.6M42 37V16.2" fill="none" stroke="currentColor" stroke-width="2.6"/><path d="M0 38.5H46" stroke="currentColor" stroke-width="3"/></svg>
      <p><b>Paritrana</b> <#if (realm.displayName!'Paritrana') != 'Paritrana'><small>${realm.displayName}</small></#if></p>
      <#if realm.internationalizationEnabled && locale.supported?size gt 1>
      <p class="lang"><#list locale.supported as other><#if other.languageTag != lang><a href="${other.url}" lang="${other.languageTag}" hreflang="${other.languageTag}">${(other.languageTag == "id")?then("Bahasa Indonesia", "English")}</a> </#if></#list></p>
      </#if>
    </div>
    <div class="kopline"></div>
  </header>
  <main>
    <h1><#nested "header"></h1>
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
    <#nested "show-username">
    <p class="whom">${auth.attemptedUsername} <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
    </#if>
    <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
    <p class="notice ${message.type}" role="alert">${kcSanitize(message.summary)?no_esc}</p>
    </#if>
    <#nested "form">
    <#if auth?has_content && auth.showTryAnotherWayLink()>
    <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
      <input type="hidden" name="tryAnotherWay" value="on">
      <button type="submit" class="two">${msg("doTryAnotherWay")}</button>
    </form>
    </#if>
    <#if switchOrganizationEnabled?? && switchOrganizationEnabled>
    <form id="kc-switch-organization-form" action="${url.loginAction}" method="post">
      <input type="hidden" name="switchOrganization" value="true">
      <button type="submit" class="two">${msg("doSwitchOrganization")}</button>
    </form>
    </#if>
    <#nested "socialProviders">
    <#if displayInfo><div class="info"><#nested "info"></div></#if>
    <#if client?? && client.baseUrl?has_content && !["error", "info"]?seq_contains(pageId)><p class="back"><a href="${client.baseUrl}">${msg("paritranaBack")}</a></p></#if>
  </main>
  <footer><p>${msg("paritranaHelp")}</p></footer>
</body>
</html>
</#macro>
